"""Opens each workbook and visits every value; nothing is checked, added or written."""
import sys
from openpyxl import load_workbook

cells = total = 0
for path in sys.argv[1:]:
    # read_only is openpyxl's faster mode.
    for sheet in load_workbook(path, read_only=True).worksheets:
        for row in sheet.iter_rows(values_only=True):
            for value in row:
                if value is not None:
                    cells += 1
                    if isinstance(value, (int, float)):
                        total += value
print(cells, total)
