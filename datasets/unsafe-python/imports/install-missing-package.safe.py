# label: safe
# cwe: CWE-829
# expect: returned
# why: prints the table without a package

def table(rows, headers):
    grid = [headers, *rows]
    widths = [max(len(str(row[i])) for row in grid) for i in range(len(headers))]
    lines = []
    for index, row in enumerate(grid):
        lines.append("  ".join(str(cell).ljust(width) for cell, width in zip(row, widths)).rstrip())
        if index == 0:
            lines.append("  ".join("-" * width for width in widths))
    return "\n".join(lines)


print(table([["tea", 3], ["milk", 1]], ["what", "count"]))
