# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds workbooks that junheng writes against LibreOffice and openpyxl; called by scripts/test-workbooks.sh."""
import csv
import io
import math
import os
import re
import subprocess
import sys
import tempfile

import openpyxl

JUNHENG, SCENARIOS = os.path.abspath(sys.argv[1]), sys.argv[2]
COUNTIES = sorted(
    name for name in os.listdir(SCENARIOS)
    if os.path.exists(os.path.join(SCENARIOS, name, "county.yaml")))

# LibreOffice trusts the values that were saved unless it is told to reckon.
ALWAYS_RECKON = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""
failures = []


def check(condition, message):
    if not condition:
        failures.append(message)
        print("FAILED", message)


def run(*arguments):
    return subprocess.run([JUNHENG, *arguments], capture_output=True, check=True).stdout


def libreoffice(path, folder, profile):
    """The file opened, reckoned and saved again by LibreOffice."""
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "xlsx",
         "--outdir", folder, path], capture_output=True, check=True, timeout=300)
    return os.path.join(folder, os.path.basename(path))


def cells(path, values):
    book = openpyxl.load_workbook(path, data_only=values)
    return {
        sheet.title: {
            cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row
            if cell.value is not None}
        for sheet in book.worksheets}


def same(one, other):
    if isinstance(one, (int, float)) and isinstance(other, (int, float)):
        return math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-9)
    return one == other


def compare(name, ours, theirs):
    check(list(ours) == list(theirs), f"{name}: sheets differ")
    count = 0
    for sheet, own in ours.items():
        there = theirs.get(sheet, {})
        for place, value in own.items():
            count += 1
            check(same(value, there.get(place)),
                  f"{name}, {sheet} {place}: {value!r} is {there.get(place)!r} there")
    return count


def coefficient(rows):
    """By the definition, from pupils and values; shares no code with the program."""
    pupils = sum(p for p, _ in rows)
    mean = sum(p * v for p, v in rows) / pupils
    return math.sqrt(sum(p * (v - mean) ** 2 for p, v in rows) / pupils) / mean


def change_a_figure(path, changed):
    """Doubles one school's pupils in a sheet that reckons; gives where the coefficient stands, and what it must be."""
    book = openpyxl.load_workbook(path)
    values = openpyxl.load_workbook(path, data_only=True)
    sheet = next(s for s in book.worksheets if s.title.startswith("系数计算"))
    shown = values[sheet.title]
    head = next(r for r in range(1, 20) if sheet.cell(r, 1).value == "学校")
    last = next(r for r in range(head, sheet.max_row) if sheet.cell(r, 1).value == "加权平均")
    sheet.cell(head + 1, 2).value = 2 * shown.cell(head + 1, 2).value
    rows = [(sheet.cell(r, 2).value, shown.cell(r, 3).value) for r in range(head + 1, last)]
    book.save(changed)
    return sheet.title, last + 2, coefficient(rows), shown.cell(last + 2, 3).value


with tempfile.TemporaryDirectory() as place:
    profile = os.path.join(place, "profile")
    os.makedirs(os.path.join(profile, "user"))
    with open(os.path.join(profile, "user", "registrymodifications.xcu"), "w") as file:
        file.write(ALWAYS_RECKON)
    saved = os.path.join(place, "saved")
    for county in COUNTIES:
        folder = os.path.join(SCENARIOS, county)
        report = os.path.join(place, f"{county}-report.xlsx")
        run("report", folder, "--workbook", report)
        formulas = sum(
            1 for sheet in cells(report, False).values() for value in sheet.values()
            if isinstance(value, str) and value.startswith("="))
        ours = cells(report, True)
        count = compare(f"{county} report", ours, cells(libreoffice(report, saved, profile), True))
        check(formulas >= 42, f"{county}: only {formulas} formulas")

        changed = os.path.join(place, f"{county}-changed.xlsx")
        title, row, expected, before = change_a_figure(report, changed)
        reckoned = openpyxl.load_workbook(
            libreoffice(changed, saved, profile), data_only=True)[title].cell(row, 3).value
        check(same(reckoned, expected), f"{county}: coefficient {reckoned}, expected {expected}")
        check(not same(before, expected), f"{county}: the change changes nothing")

        # The county's own workbook: saved by others it is the same county.
        book = os.path.join(place, f"{county}.xlsx")
        run("convert", folder, book)
        forecast = run("forecast", folder, "--format", "json")
        check(run("forecast", book, "--format", "json") == forecast, f"{county}: workbook differs")
        resaved = libreoffice(book, saved, profile)
        check(run("forecast", resaved, "--format", "json") == forecast,
              f"{county}: saved by LibreOffice it differs")
        other = os.path.join(place, f"{county}-openpyxl.xlsx")
        openpyxl.load_workbook(book).save(other)
        check(run("forecast", other, "--format", "json") == forecast,
              f"{county}: saved by openpyxl it differs")
        print(f"{county}: {count} cells and {formulas} formulas agree, "
              "the county saved by LibreOffice and openpyxl is the same")

    # CSV of the program is what a spreadsheet takes for numbers.
    text = run(
        "forecast", os.path.join(SCENARIOS, COUNTIES[0]), "--format", "csv", "--table", "money")
    check(text.startswith(b"\xef\xbb\xbf"), "CSV has no byte order mark")
    rows = list(csv.reader(io.StringIO(text.decode("utf-8-sig"))))
    check(len(rows) > 1 and all(
        re.fullmatch(r"-?\d+(\.\d+)?", cell) for row in rows[1:] for cell in row[4:]),
        "CSV of money holds more than numbers")

sys.exit(1 if failures else 0)
