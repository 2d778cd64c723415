#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How many made counties get a plan under which their whole computed part complies.

    python3 benchmarks/tools/whole_counties.py --junheng .build/release/junheng --seeds 9001-9060 [--jobs 2]

A county of 40 to 100 schools for each seed (`junheng synthesize`). Asked twice: purchases alone (`--decide none`) and
the default question, entrants and blocks of classrooms among it, for the target year, and where that cannot be for each
later year up to the last inspection. `--without-purchases` leaves the first out. The plan of the second answer is written and run again by `junheng forecast`, which must
call every year from that one to the last inspection compliant. Prints a line a county and the table of
docs/search-decisions.md; nothing is left behind.
"""
import argparse
import collections
import concurrent.futures
import json
import os
import re
import subprocess
import tempfile
import time


def ask(junheng, folder, decide, target, seconds, *more):
    """The search's answer as JSON, its remarks, and its seconds."""
    start = time.monotonic()
    command = [junheng, "search", folder, "--format", "json", "--seconds", str(seconds)]
    if decide is not None:
        command += ["--decide", decide]
    if target is not None:
        command += ["--target", str(target)]
    run = subprocess.run([*command, *more], capture_output=True, text=True)
    if not run.stdout.startswith("{"):
        raise SystemExit(f"{folder} {decide}: {run.stderr}")
    return json.loads(run.stdout), run.stderr, time.monotonic() - start


def years(folder):
    """Target year and last inspection of a county file."""
    with open(os.path.join(folder, "county.yaml"), encoding="utf-8") as file:
        text = file.read()
    target = int(re.search(r"^目标学年: (\d+)", text, re.M).group(1))
    visits = [int(year) for year in re.findall(r"\d{4}", re.search(r"^验收学年: (.*)$", text, re.M).group(1))]
    return target, max([target, *visits])


def confirmed(junheng, folder, total, first, last):
    """Whether a forecast of the written plan finds the computed part met in every year, for the same money."""
    run = subprocess.run(
        [junheng, "forecast", folder, "--scenario", "最省方案（基准方案）", "--format", "json"],
        capture_output=True, text=True)
    if not run.stdout.startswith("{"):
        return False
    told = json.loads(run.stdout)
    found = {year["year"]: year for year in told["years"]}
    return told["cost"]["presentValue"] == total and all(
        found[year]["verdicts"]["computed"] == "meets" for year in range(first, last + 1))


def county(junheng, seed, seconds, purchases):
    schools = 40 + seed * 7 % 61
    with tempfile.TemporaryDirectory() as place:
        folder = os.path.join(place, "county")
        subprocess.run(
            [junheng, "synthesize", folder, "--schools", str(schools), "--seed", str(seed)],
            check=True, capture_output=True)
        target, last = years(folder)
        row = {"seed": seed, "schools": schools, "target": target, "before": None, "after": None, "why": []}
        for year in range(target, last + 1) if purchases else []:
            answer, _, _ = ask(junheng, folder, "none", year, seconds)
            if answer["complies"]:
                row["before"] = year
                break
        for year in range(target, last + 1):
            plan = os.path.join(folder, "what-ifs", "方案.yaml")
            os.makedirs(os.path.dirname(plan), exist_ok=True)
            if os.path.exists(plan):
                os.remove(plan)
            answer, remarks, spent = ask(junheng, folder, None, year, seconds, "--output", plan)
            row.setdefault("seconds", round(spent, 1))
            row["breaches"] = len([
                breach for breach in (answer.get("signing") or {}).get("breaches", []) if not breach["inherited"]])
            if answer["complies"]:
                row["after"] = year
                total = answer["decisions"]["best"]["total"] if answer["decisions"] else None
                row["total"] = total
                row["confirmed"] = confirmed(junheng, folder, total, year, last)
                break
            row["why"].append(
                [answer["status"]] + sorted({beyond["kind"] for beyond in answer["beyondLevers"]})
                + [line.strip() for line in remarks.splitlines() if line.startswith("· ")][:3])
        return row


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--junheng", default=".build/release/junheng")
    options.add_argument("--seeds", default="9001-9060")
    options.add_argument("--jobs", type=int, default=2)
    options.add_argument("--seconds", type=float, default=120)
    options.add_argument("--without-purchases", action="store_true")
    asked = options.parse_args()
    first, last = (int(part) for part in asked.seeds.split("-"))
    rows = []
    with concurrent.futures.ThreadPoolExecutor(asked.jobs) as pool:
        for row in pool.map(lambda seed: county(
                asked.junheng, seed, asked.seconds, not asked.without_purchases), range(first, last + 1)):
            rows.append(row)
            print(json.dumps(row, ensure_ascii=False), flush=True)
    spent = sorted(row["seconds"] for row in rows)
    print()
    print("| counties | purchases alone, target year | by the last inspection | with intake and blocks, target year "
          "| by the last inspection | confirmed by `forecast` | median s | most s |")
    print("|---|---|---|---|---|---|---|---|")
    counts = collections.Counter()
    for row in rows:
        for name in ("before", "after"):
            counts[name] += row[name] is not None
            counts[name + " in time"] += row[name] == row["target"]
        counts["confirmed"] += bool(row.get("confirmed"))
    print(f"| {len(rows)} | {counts['before in time']} | {counts['before']} | {counts['after in time']} "
          f"| {counts['after']} | {counts['confirmed']} | {spent[len(spent) // 2]:.1f} | {spent[-1]:.1f} |")


if __name__ == "__main__":
    main()
