/** `xml.sax.handler`. */
import { pythonModule } from '../python-module.ts';

export const newModule = pythonModule(
  'xml.sax.handler',
  String.raw`
from xml.sax import (ContentHandler, DTDHandler, EntityResolver, ErrorHandler, feature_external_ges, feature_external_pes,
                     feature_namespace_prefixes, feature_namespaces, feature_string_interning, feature_validation,
                     property_lexical_handler)
`,
);
