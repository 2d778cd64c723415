#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ask small made counties the same question with ever larger budgets, and hold every answer against SCIP.

    pip install pyscipopt                  # development only, no dependency of junheng
    python3 benchmarks/tools/budget_ladder.py --junheng .build/release/junheng --seeds 1-54 [--seconds 20]

A county of 4 to 12 schools for each seed (`junheng synthesize`; the sites' limits left blank; where the seed is even with
caps on posts, moves and rooms; where it is a multiple of three nobody retires and nothing wears out). Its plan without budgets says what a
year's payments are in the mean; the budgets of every year are 60 to 140 % of that. Checked for each ladder:

  dearer     a larger budget costs more than a smaller one, or has no plan where the smaller one has
  above      the plan costs more than 0.5 % above SCIP's best plan of the exported model (docs/search-model.md). The model
             knows nothing of hired teachers who retire and of whole yuan written off: what those cost is in ours

`--keep FOLDER` keeps counties, models and SCIP's answers, so that another program can be asked the same questions without
SCIP doing its work again. `--without-solver` checks the ladders alone. Ends with 1 where a ladder is broken.
"""
import argparse
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from solve_lp import YUAN  # noqa: E402

PERCENT = [60, 80, 90, 100, 110, 140]


def county(junheng, folder, seed):
    """A made county of 4 to 12 schools, the same for every program that is asked."""
    if os.path.exists(os.path.join(folder, "county.yaml")):
        return
    schools = 4 + seed * 5 % 9
    subprocess.run(
        [junheng, "synthesize", folder, "--schools", str(schools), "--seed", str(1000 + seed)],
        check=True, capture_output=True)
    path = os.path.join(folder, "schools.csv")
    with open(path, encoding="utf-8-sig") as file:
        rows = [line.rstrip("\n").split(",") for line in file]
    limit = rows[0].index("运动场馆面积上限")
    for row in rows[1:]:
        row[limit] = ""
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(",".join(row) + "\n" for row in rows)
    path = os.path.join(folder, "county.yaml")
    with open(path, encoding="utf-8") as file:
        text = file.read()
    if seed % 3 == 0:
        for key in ("年退休率", "设备年报废率", "教师随学生流动"):
            text = re.sub(key + r": \{值: [0-9.]+", key + ": {值: 0", text)
    if seed % 2 == 0:
        caps = {"招聘教师": 3, "交流轮岗": 8, "设置音乐专用教室": 3, "设置美术专用教室": 3}
        text += "上限:\n" + "".join(
            f"  {action}: {{{', '.join(f'{year}: {most}' for year in range(2024, 2032))}}}\n"
            for action, most in caps.items())
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def ask(junheng, folder, *more):
    """The search's answer as JSON."""
    run = subprocess.run(
        [junheng, "search", folder, "--format", "json", "--decide", "none", *more],
        capture_output=True, text=True)
    if not run.stdout.startswith("{"):
        raise SystemExit(f"{folder} {more}: {run.stderr}")
    return json.loads(run.stdout)


def solved(path, seconds):
    """SCIP's status, best plan and bound in yuan; kept beside the model under the digest of what is solved."""
    with open(path, encoding="utf-8") as file:
        digest = hashlib.sha256("".join(x for x in file if not x.startswith("\\")).encode()).hexdigest()
    kept = f"{path}.{digest[:16]}.json"
    if not os.path.exists(kept):
        # A process of its own, for a solver may crash.
        run = subprocess.run(
            [sys.executable, os.path.abspath(__file__), "--one", path, "--seconds", str(seconds)],
            capture_output=True, text=True)
        answer = json.loads(run.stdout) if run.returncode == 0 else {"status": "crashed"}
        with open(kept, "w", encoding="utf-8") as file:
            json.dump(answer, file)
    with open(kept, encoding="utf-8") as file:
        return json.load(file)


def one(path, seconds):
    import pyscipopt

    model = pyscipopt.Model()
    model.hideOutput()
    model.setParam("timing/clocktype", 1)
    model.setParam("limits/time", seconds)
    model.setParam("limits/gap", 1e-4)
    model.readProblem(path)
    model.optimize()
    print(json.dumps({
        "status": model.getStatus(), "cost": model.getPrimalbound() * YUAN if model.getNSols() else None,
        "bound": model.getDualbound() * YUAN, "seconds": model.getSolvingTime()}))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--junheng", default=".build/release/junheng", help="the program that is asked")
    parser.add_argument("--seeds", default="1-54", help="first-last")
    parser.add_argument("--seconds", type=float, default=20, help="SCIP's limit for each question")
    parser.add_argument("--keep", help="folder for counties, models and SCIP's answers")
    parser.add_argument("--without-solver", action="store_true", help="check the ladders alone")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one:
        one(arguments.one, arguments.seconds)
        return
    folder = arguments.keep or tempfile.mkdtemp(prefix="junheng-ladder-")
    first, last = (int(part) for part in arguments.seeds.split("-"))
    asked = dearer = held = 0
    above, seconds = [], []
    for seed in range(first, last + 1):
        place = os.path.join(folder, f"c{seed:03}")
        county(arguments.junheng, place, seed)
        free = ask(arguments.junheng, place)
        payments = {}
        for action in free["actions"]:
            payments[action["year"]] = payments.get(action["year"], 0) + action["cost"]
        if free["status"] not in ("optimal", "feasible") or not sum(payments.values()):
            print(f"{seed}: {free['status']} without budgets, left out", flush=True)
            continue
        mean = int(sum(payments.values()) / len(payments))
        before = None
        for percent in PERCENT:
            path = os.path.join(folder, f"c{seed:03}-{percent}.lp")
            more = [] if arguments.without_solver else ["--export-model", path]
            start = time.monotonic()
            found = ask(arguments.junheng, place, "--budget", f"{mean * percent // 100}元", *more)
            taken = time.monotonic() - start
            asked += 1
            seconds.append(taken)
            isMet = found["status"] in ("optimal", "feasible")
            cost = found["cost"] if isMet else None
            notes = []
            if before is not None and (cost is None or cost > before):
                dearer += 1
                notes.append(f"DEARER than {before}")
            before = cost if cost is not None else before
            if not arguments.without_solver:
                scip = solved(path, arguments.seconds)
                if scip.get("cost") and cost is not None:
                    held += 1
                    above.append(100 * (cost / scip["cost"] - 1))
                    notes.append(f"SCIP {scip['cost']:.0f} ({scip['status']}): {above[-1]:+.3f} %")
                elif cost is None or scip["status"] == "infeasible":
                    notes.append(f"SCIP {scip['status']} {scip.get('cost')}")
            print(
                f"{seed} at {percent} %: {found['status']} {cost} ≥ {found['lowerBound']}"
                f" in {found['seconds']:.2f} s; {'; '.join(notes)}", flush=True)
    above.sort()
    print(f"{asked} questions, {dearer} dearer with more money; mean {sum(seconds) / max(1, asked):.2f} s,"
          f" most {max(seconds, default=0):.2f} s")
    if above:
        print(
            f"{held} held against SCIP: median {above[held // 2]:.3f} %, 90 % {above[held * 9 // 10]:.3f} %,"
            f" most {above[-1]:.3f} %; {sum(x > 0.5 for x in above)} above 0.5 %")
    sys.exit(1 if dearer else 0)


if __name__ == "__main__":
    main()
