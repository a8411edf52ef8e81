#!/usr/bin/env python3
"""tables.py SITE: the open data of a published site, read by programs that share nothing with Publisher - Python's csv, json and
zipfile, and openpyxl - and held against the data package, against each other and against the sums that the pages show.
Prints each fault on a line, then how much was looked at; ends with 1 where there was a fault."""
import csv, hashlib, io, json, re, sys, zipfile
from collections import Counter
from datetime import date
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path

import openpyxl
from openpyxl.utils.escape import unescape

TABLES = ["projects", "funding", "indicators", "corrections"]
MONEY = ["initial_budget", "adjusted_budget", "executed_amount"]
KEY = ["id", "year"]
SHAPES = {
    "string": re.compile(r".+", re.S),
    "integer": re.compile(r"-?\d+"),
    "number": re.compile(r"-?\d+(\.\d+)?"),
    "boolean": re.compile(r"true|false"),
    "date": re.compile(r"\d{4}-\d\d-\d\d"),
}
faults, seen = [], Counter()


def check(holds, told):
    seen["checks"] += 1
    if not holds:
        faults.append(told)


def read_csv(content, where):
    """The rows, and whether they could be written again with the same bytes: RFC 4180 has one form of each table."""
    check(content.startswith(b"\xef\xbb\xbf"), f"{where}: no byte order mark")
    text = content.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    again = io.StringIO(newline="")
    csv.writer(again, lineterminator="\r\n", quoting=csv.QUOTE_MINIMAL).writerows(rows)
    check(again.getvalue() == text, f"{where}: not as RFC 4180 writes it")
    check(len({len(row) for row in rows}) == 1, f"{where}: rows of different length")
    return rows


def value_of(field, text):
    """A cell as its schema means it; an apostrophe in front of a text keeps spreadsheets from calculating."""
    if text == "":
        return None
    kind = field["type"]
    if kind == "string":
        return text[1:] if text.startswith("'") else text
    return {"integer": int, "number": Decimal, "boolean": "true".__eq__, "date": date.fromisoformat}[kind](text)


def rows_of(content, schema, where):
    """Table Schema: names, types, what is never empty, words, keys."""
    head, *lines = read_csv(content, where)
    fields = schema["fields"]
    check(head == [f["name"] for f in fields] and len(set(head)) == len(head), f"{where}: other columns than its schema")
    check(set(schema["primaryKey"]) <= set(head) and schema["missingValues"] == [""], f"{where}: schema")
    rows, keys = [], set()
    for number, line in enumerate(lines, 2):
        seen["rows"] += 1
        for field, text in zip(fields, line):
            limits = field.get("constraints", {})
            told = f"{where}:{number}: {field['name']} {text!r}"
            check(text != "" or not limits.get("required"), f"{told} is empty")
            check(text == "" or SHAPES[field["type"]].fullmatch(text), f"{told} is no {field['type']}")
            check(text == "" or text in limits.get("enum", [text]), f"{told} is none of its words")
        rows.append({f["name"]: value_of(f, text) for f, text in zip(fields, line)})
        key = tuple(rows[-1][k] for k in schema["primaryKey"])
        check(key not in keys, f"{where}:{number}: key {key} twice")
        keys.add(key)
    return rows


def check_references(tables, schemas, where):
    for name, schema in schemas.items():
        for key in schema.get("foreignKeys", []):
            other = key["reference"]
            there = {tuple(r[f] for f in other["fields"]) for r in tables[other["resource"]]}
            for row in tables[name]:
                check(tuple(row[f] for f in key["fields"]) in there, f"{where}/{name}: {row} has no {other['resource']}")


def rows_of_lines(lines, schemas):
    """The same tables, from lines of JSON: a disclosure, with lists of rows that leave out its number and year."""
    tables = {name: [] for name in TABLES}
    for one in lines:
        details = {name: one.pop(name) for name in TABLES[1:]}
        tables["projects"].append(one)
        for name, rows in details.items():
            tables[name] += [{k: one[k] for k in KEY} | row for row in rows]
    for name, rows in tables.items():
        dates = [f["name"] for f in schemas[name]["fields"] if f["type"] == "date"]
        for row in rows:
            row.update({d: row[d] and date.fromisoformat(row[d]) for d in dates})
    return tables


def check_workbook(path, tables, schemas):
    """Typed cells, both heads frozen and filtered, columns as wide as what they hold, no formula."""
    workbook = openpyxl.load_workbook(path)
    check(workbook.sheetnames == TABLES, f"{path}: sheets {workbook.sheetnames}")
    for sheet in workbook:
        fields = schemas[sheet.title]["fields"]
        check([c.value for c in sheet[2]] == [f["name"] for f in fields], f"{path}: {sheet.title}: names")
        check(all(str(c.value).startswith(f["title"]) for c, f in zip(sheet[1], fields)), f"{path}: {sheet.title}: titles")
        check(sheet.freeze_panes == "A3", f"{path}: {sheet.title}: heads are not frozen")
        check(sheet.auto_filter.ref == f"A2:{sheet.cell(sheet.max_row, len(fields)).coordinate}", f"{path}: filter")
        check(all(8 <= d.width <= 70 for d in sheet.column_dimensions.values()), f"{path}: widths")
        rows = list(sheet.iter_rows(min_row=3))
        check(len(rows) == len(tables[sheet.title]), f"{path}: {sheet.title}: {len(rows)} rows")
        for cells, row in zip(rows, tables[sheet.title]):
            for cell, field in zip(cells, fields):
                seen["cells"] += 1
                told = f"{path}: {sheet.title}!{cell.coordinate}"
                check(cell_of(cell, field) == in_cell(row[field["name"]]), f"{told} {cell.value!r}, {row[field['name']]!r}")
    workbook.close()


def cell_of(cell, field):
    """With the digits that its format shows."""
    if cell.value is None or field["type"] in ("boolean", "integer"):
        return cell.value
    if field["type"] == "date":
        return cell.value.date() if cell.is_date else date.fromisoformat(cell.value)
    if field["type"] == "number":
        digits = len(cell.number_format.partition(".")[2]) if cell.data_type == "n" else None
        return Decimal(cell.value if digits is None else f"{Decimal(str(cell.value)):.{digits}f}")
    check(cell.data_type in ("s", "inlineStr"), f"{cell.coordinate} is no text")
    return unescape(cell.value)


def in_cell(value):
    return value.replace("\r\n", "\n").replace("\r", "\n") if isinstance(value, str) else value


class Answers(HTMLParser):
    """The figures in the bold of a page's overview."""

    def __init__(self, page):
        super().__init__()
        self.bold, self.depth, self.texts = False, 0, []
        self.feed(page.read_text("utf-8"))

    def handle_starttag(self, tag, attributes):
        self.depth += tag == "dl" and (("class", "answers") in attributes or self.depth > 0)
        if tag == "b" and self.depth:
            self.bold = True
            self.texts.append("")

    def handle_endtag(self, tag):
        self.depth -= tag == "dl" and self.depth > 0
        self.bold = self.bold and tag != "b"

    def handle_data(self, data):
        if self.bold:
            self.texts[-1] += data


def check_sums(site, folder, formats):
    """Of the forms whose three amounts can all be read, as the page says."""
    match folder.relative_to(site).parts:
        case (_, "years", year):
            page = site / "year" / year / "1.html"
        case (_, "departments", key):
            page = site / "department" / key / "1.html"
        case _:
            page = site / "all" / "1.html"
    shown = Answers(page).texts[1:4]
    for name, tables in formats.items():
        readable = [r for r in tables["projects"] if all(r[m] is not None for m in MONEY)]
        sums = [f"{sum((r[m] for r in readable), Decimal('0.00')):,}" for m in MONEY]
        check((sums if readable else ["—"] * 3) == shown, f"{folder}: {name} gives {sums}, the page {shown}")
        seen["sums"] += 3


def check_part(site, folder, schemas):
    tables = {n: rows_of((folder / f"{n}.csv").read_bytes(), schemas[n], f"{folder}/{n}.csv") for n in TABLES}
    check_references(tables, schemas, folder)
    text = (folder / "disclosures.jsonl").read_text("utf-8")
    check(text.endswith("\n") and "\r" not in text, f"{folder}: lines of JSON")
    lines = [json.loads(line, parse_float=Decimal) for line in text.split("\n")[:-1]]
    keys = [(one["id"], one["year"]) for one in lines]
    check(keys == sorted(keys), f"{folder}: lines are not in order")
    told = rows_of_lines(lines, schemas)
    withdrawn = [r for r in tables["corrections"] if (r["id"], r["year"]) not in keys]
    check(all(r["kind"] != "correction" for r in withdrawn), f"{folder}: figures of a record that is withdrawn")
    told["corrections"] = sorted(told["corrections"] + withdrawn, key=lambda r: (r["id"], r["year"], r["number"]))
    check(tables == told, f"{folder}: CSV and lines of JSON differ")
    check_workbook(folder / "disclosures.xlsx", tables, schemas)
    check_sums(site, folder, {"csv": tables, "jsonl": told})
    seen["parts"] += 1
    return tables


def check_package(package, content_of):
    """The descriptor, and each file by its size and hash."""
    names = [r["name"] for r in package["resources"]]
    check(len(set(names)) == len(names) and all(re.fullmatch(r"[a-z0-9._-]+", n) for n in names), f"names {names}")
    for resource in package["resources"]:
        content = content_of(resource["path"])
        check(len(content) == resource["bytes"], f"{resource['path']}: {len(content)} bytes")
        check(f"sha256:{hashlib.sha256(content).hexdigest()}" == resource["hash"], f"{resource['path']}: hash")
    return {r["name"]: r["schema"] for r in package["resources"] if "schema" in r}


def check_archive(data, package):
    """A package that stands by itself, with the licence and how to cite."""
    with zipfile.ZipFile(data / "disclosures.zip") as archive:
        check(archive.testzip() is None, "disclosures.zip is damaged")
        own = json.loads(archive.read("datapackage.json"))
        check_package(own, archive.read)
        check(set(archive.namelist()) == {"README.txt", "datapackage.json"} | {r["path"] for r in own["resources"]}, "ZIP")
        for resource in own["resources"]:
            check(resource in package["resources"], f"disclosures.zip: {resource['name']}")
            check(archive.read(resource["path"]) == (data / resource["path"]).read_bytes(), f"ZIP: {resource['path']}")
        readme = archive.read("README.txt").decode()
    terms = [x for one in package.get("licenses", []) for x in (one["title"], one["path"])] + [package.get("citation", "")]
    check(all(term in readme for term in terms), "disclosures.zip: README.txt has not the terms")


def check_dictionary(rows, schemas):
    """A row for each column of each table, in both languages, and what the schema says of it."""
    told = [(r["table"], r["column"], r["type"], r["unit"], r["required"], r["key"], r["words"]) for r in rows]
    expected = [
        (n, f["name"], f["type"], f.get("unit"), f.get("constraints", {}).get("required", False),
         f["name"] in schemas[n]["primaryKey"], ";".join(f.get("constraints", {}).get("enum", [])) or None)
        for n in TABLES for f in schemas[n]["fields"]]
    check(told == expected, "dictionary.csv and the schemas differ")
    for row in rows:
        check(re.search("[一-鿿]", row["title_zh"]) and re.search("[一-鿿]", row["description_zh"]), f"{row}: Chinese")
        check(re.search("[A-Za-z]", row["title_en"]) and re.search("[A-Za-z]", row["description_en"]), f"{row}: English")


def check_records(site, whole, schemas):
    """Beside each page: its record, its line, its table of indicators."""
    lines = (site / "data/disclosures.jsonl").read_text("utf-8").split("\n")[:-1]
    for line, row in zip(lines, whole["projects"]):
        page = site / row["page"].removeprefix(json.loads(line)["page"][: -len(f"{row['year']}/{row['id']}.html")])
        check(page.is_file(), f"{row['page']} is not there")
        check(page.with_suffix(".json").read_text("utf-8") == f"{line}\n", f"{page}: its JSON is not its line")
        check(page.with_suffix(".yml").is_file(), f"{page}: no record beside it")
        own = rows_of(page.with_suffix(".csv").read_bytes(), schemas["indicators"], page.with_suffix(".csv"))
        check(own == [r for r in whole["by_record"].get((row["id"], row["year"]), [])], f"{page}: its CSV")
        seen["records"] += 1


def main():
    site = Path(sys.argv[1])
    data = site / "data"
    package = json.loads((data / "datapackage.json").read_text("utf-8"))
    schemas = check_package(package, lambda path: (data / path).read_bytes())
    there = {f.name for f in data.iterdir() if f.is_file() and f.suffix not in (".gz", ".br")} - {"datapackage.json"}
    check(there == {r["path"] for r in package["resources"]}, f"files that the package does not name: {there}")
    check_dictionary(rows_of((data / "dictionary.csv").read_bytes(), schemas["dictionary"], "dictionary.csv"), schemas)
    check_archive(data, package)
    whole = check_part(site, data, schemas)
    by_record = {}
    for row in whole["indicators"]:
        by_record.setdefault((row["id"], row["year"]), []).append(row)
    check_records(site, whole | {"by_record": by_record}, schemas)
    for kind in ("years", "departments"):
        parts = [check_part(site, folder, schemas) for folder in sorted((data / kind).iterdir())]
        for name in TABLES:
            rows = sorted((row for part in parts for row in part[name]), key=str)
            check(name == "corrections" or rows == sorted(whole[name], key=str), f"{kind}: {name} do not make up the whole")
    for fault in faults[:50]:
        print(fault)
    print(json.dumps(seen))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
