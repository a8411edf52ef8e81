#!/usr/bin/env python3
"""convert.py RECORDS ROOT: a folder of plain YAML records, as the yardstick's generator writes them, becomes a root that
Publisher builds: this folder's theme, rules and configuration, and one record a file in the product's own shape. What the
product expects a unit to report - rates, the budget's score, the total, the grade - is computed here, in whole hundredths."""
import os, re, shutil, sys

KEY = re.compile(r"(?m)^( *)(- )?([a-z_]+): ?(.*)$")
SOURCES = ["total", "appropriation", "carried_over", "other"]


def cents(text):
    whole, part = text.split(".")
    return int(whole) * 100 + int(part)


def money(number):
    return f"{number // 100}.{number % 100:02d}"


def read(path):
    """The generator's own shape, line by line: it has no other forms."""
    lines = open(path, encoding="utf-8").read().split("\n")
    record, row, rows, goal = {}, None, {}, {}
    indicators = []
    at = 0
    while at < len(lines):
        m = KEY.match(lines[at])
        if m:
            depth, dash, key, value = len(m[1]), m[2], m[3], m[4]
            if depth == 0:
                record[key] = value
            elif key in SOURCES and not value:
                row = rows.setdefault(key, {})
            elif key in ("initial", "adjusted", "executed"):
                row[key] = cents(value)
            elif value == "|-":
                at += 1
                goal[key] = lines[at].strip()
            else:
                if dash:
                    indicators.append({})
                indicators[-1][key] = value
        at += 1
    return record, rows, goal, indicators


def rate(row):
    return row["executed"] * 10000 // row["adjusted"] if row["adjusted"] else 0


def write(record, rows, goal, indicators):
    percent = rate(rows["total"])
    total = percent // 10 + sum(cents(i["score"]) for i in indicators)
    out = [f"name: {record['name']}", f"competent_department: {record['competent_department']}",
           f"implementing_unit: {record['implementing_unit']}", "budget:"]
    for source in SOURCES:
        row = rows[source]
        out += [f"  {source}:"] + [f"    {key}: {money(row[key])}" for key in ("initial", "adjusted", "executed")]
        if source == "total":
            out.append("    weight: 10.00")
        out.append(f"    rate: {money(rate(row))}")
        if source == "total":
            out.append(f"    score: {money(percent // 10)}")
    out += ["objective:", "  expected: |-", "    " + goal["expected"], "  achieved: |-", "    " + goal["actual"], "indicators:"]
    first = second = None
    for i in indicators:
        if i["dimension"] != first:
            first, second = i["dimension"], None
            out.append(f"  {first}:")
        if i["category"] != second:
            second = i["category"]
            out.append(f"    {second}:")
        out += [f"      - name: {i['name']}", f"        target: {i['target']}", f"        actual: {i['actual']}",
                f"        weight: {i['weight']}", f"        score: {i['score']}"]
        if "deviation" in i:
            out.append(f"        deviation: {i['deviation']}")
    grade = "优" if total >= 9000 else "良" if total >= 8000 else "中" if total >= 6000 else "差"
    out += ["total:", "  weight: 100.00", f"  score: {money(total)}", f"grade: {grade}",
            "publication:", "  approval: {by: 公开审批, on: 2024-01-01}"]
    return "\n".join(out) + "\n"


def main():
    records, root = sys.argv[1], sys.argv[2]
    here = os.path.dirname(os.path.abspath(__file__))
    for folder in ("themes", "output-config", "input"):
        shutil.copytree(f"{here}/{folder}", f"{root}/{folder}", dirs_exist_ok=True)
    for name in sorted(os.listdir(records)):
        record, *parts = read(f"{records}/{name}")
        folder = f"{root}/input/records/{record['fiscal_year']}"
        os.makedirs(folder, exist_ok=True)
        with open(f"{folder}/{record['id']}.yml", "w", encoding="utf-8") as file:
            file.write(write(record, *parts))


if __name__ == "__main__":
    main()
