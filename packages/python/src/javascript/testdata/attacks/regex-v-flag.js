// must: returned
/[\p{L}--[a-z]]+/v.exec('ÄÖ')[0]
