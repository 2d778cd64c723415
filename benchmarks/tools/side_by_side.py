#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The search and SCIP on the same questions, one after the other in one run.

    pip install pyscipopt                  # development only, no dependency of junheng
    python3 benchmarks/tools/side_by_side.py [--seconds 30] [--seeds 1-20] [--schools 12]
    python3 benchmarks/tools/side_by_side.py --kinds slack,bind,mixed --seeds 1-2 --seconds 120

Seeded counties are searched by the optimised test binary, which times itself and writes every question as a model
(docs/search-model.md) with its answer in comments. SCIP then solves the same model in the same run, on one thread, in a
process of its own, and its plans are timed as they come; where it crashes, what it told before that counts. Both
sides count seconds of processor time. For each question:

  first      seconds of the search as far as its first plan (workLimit 0), and that plan's gap
  full       seconds of the whole search, and its certified gap
  × first    how many times longer SCIP needs for a plan as good as the first; > where it has none until it ends
  × full     the same for the plan of the whole search
  × gap      how many times longer SCIP needs until its own certified gap is as small as that of the whole search
  SCIP       its best plan within the limit, in percent of ours
  sound      whether our bound stays below SCIP's best plan, and SCIP's bound below our cost

Ratios of one run on one machine are what can be compared; the seconds themselves follow the machine.
"""
import argparse
import glob
import json
import os
import statistics
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from solve_lp import YUAN, facts  # noqa: E402

SLICE = 5  # seconds of SCIP between two signs of life
TESTED = ["--configuration", "release", "-Xswiftc", "-enable-testing", "--scratch-path", ".build-tests"]


def scip(path, seconds):
    import pyscipopt

    model = pyscipopt.Model()
    model.hideOutput()
    model.setParam("timing/clocktype", 1)
    model.setParam("limits/time", seconds)
    model.readProblem(path)
    return model


def slices(model, seconds):
    """Solves on and on, a few seconds at a time, and yields SCIP's status after each; it may crash in any."""
    while True:
        limit = min(seconds, model.getSolvingTime() + SLICE)
        model.setParam("limits/time", limit)
        model.optimize()
        yield model.getStatus()
        if model.getStatus() == "timelimit" and limit < seconds:
            continue
        if model.getStatus() != "bestsollimit":
            return


def tell_gap(path, seconds, gap):
    """Tells how long SCIP took until its certified gap was that small, and how far it got."""
    model = scip(path, seconds)
    model.setParam("limits/gap", gap + 1e-7)
    for status in slices(model, seconds):
        reached = model.getSolvingTime() if status in ("gaplimit", "optimal") else None
        print(json.dumps({"seconds": model.getSolvingTime(), "reached": reached}), flush=True)


def tell_plans(path, seconds):
    """Tells SCIP's plans as (seconds, yuan), its bound in yuan and its status, as far as it got."""
    model = scip(path, seconds)
    plans = []
    # Stops at every better plan and goes on: events of the binding are not safe.
    model.setParam("limits/bestsol", 1)
    for status in slices(model, seconds):
        best = model.getPrimalbound() * YUAN
        if model.getNSols() and (not plans or best < plans[-1][1]):
            plans.append((model.getSolvingTime(), best))
        if status == "bestsollimit":
            model.setParam("limits/bestsol", model.getParam("limits/bestsol") + 1)
        print(json.dumps({
            "seconds": model.getSolvingTime(), "plans": plans,
            "bound": model.getDualbound() * YUAN, "status": status}), flush=True)


def apart(path, seconds, *more):
    """The last that SCIP told in a process of its own, and whether it crashed there."""
    command = [sys.executable, os.path.abspath(__file__), "--one", path, "--seconds", str(seconds)]
    try:
        # Processor time may be longer on the clock, and a solver that crashes may hang instead.
        run = subprocess.run(
            [*command, *more], capture_output=True, text=True, timeout=60 + 4 * seconds)
        told, crashed = run.stdout, run.returncode != 0
    except subprocess.TimeoutExpired as late:
        told, crashed = (late.stdout or b"").decode(), True
    lines = [line for line in told.splitlines() if line.startswith("{") and line.endswith("}")]
    return (json.loads(lines[-1]) if lines else None), crashed


def compare(path, seconds):
    found, _, _ = facts(path)
    if found.get("status") not in ("optimal", "feasible"):
        return None
    cost, lower = int(found["cost"]), int(found["lowerBound"])
    row = {
        "first": float(found["firstSeconds"]), "full": float(found["seconds"]), "cost": cost,
        "firstGap": int(found["firstCost"]) / max(1, lower) - 1, "gap": cost / max(1, lower) - 1,
        "sound": True, "best": None, "xFirst": None, "xFull": None, "xGap": None,
        "waited": 0.0, "waitedGap": 0.0,
    }
    answer, row["crashed"] = apart(path, seconds)
    if answer is None:
        return row
    certified, _ = apart(path, seconds, "--gap", str(row["gap"]))
    if certified is not None:
        row["xGap"], row["waitedGap"] = certified["reached"], certified["seconds"]
    row["waited"], plans, bound = answer["seconds"], answer["plans"], answer["bound"]
    row["status"] = answer["status"]

    def time(limit):
        return next((max(t, 1e-3) for t, c in plans if c <= limit * (1 + 1e-7) + 1), None)

    row["best"] = min([c for _, c in plans], default=None)
    row["xFirst"] = time(int(found["firstCost"]))
    row["xFull"] = time(cost)
    slack = 2 + 2e-7 * cost
    row["sound"] = (row["best"] is None or lower <= row["best"] + slack) and bound <= cost + slack
    return row


def ratio(row, key, ours):
    """SCIP's time in times of ours; where it did not get that far, what it waited for, as a least ratio."""
    waited = row["waitedGap" if key == "xGap" else "waited"]
    return f"> {waited / ours:,.0f}" if row[key] is None else f"{row[key] / ours:,.1f}"


def export(folder, arguments):
    environment = dict(
        os.environ, JUNHENG_SIDE_BY_SIDE=folder, JUNHENG_SEEDS=arguments.seeds,
        JUNHENG_SCHOOLS=str(arguments.schools))
    if arguments.kinds:
        environment["JUNHENG_KINDS"] = arguments.kinds
    subprocess.run(
        ["swift", "test", *TESTED, "--filter", "SideBySideExport"], check=True, env=environment,
        stdout=subprocess.DEVNULL)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--seconds", type=float, default=30, help="SCIP's limit for each question")
    parser.add_argument("--seeds", default="1-20", help="first-last")
    parser.add_argument("--schools", type=int, default=12, help="schools of each small county")
    parser.add_argument("--kinds", help="large questions: slack,bind,bindbudget,mixed,rot,rotbudget")
    parser.add_argument("--models", help="folder of models already written")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    parser.add_argument("--gap", type=float, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one:
        if arguments.gap is None:
            tell_plans(arguments.one, arguments.seconds)
        else:
            tell_gap(arguments.one, arguments.seconds, arguments.gap)
        return
    folder = arguments.models
    if folder is None:
        folder = tempfile.mkdtemp(prefix="junheng-side-by-side-")
        export(folder, arguments)
    rows = []
    print("| question | first s | gap % | full s | gap % | × first | × full | × gap | SCIP, % of ours | sound |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    for path in sorted(glob.glob(folder + "/*.lp")):
        row = compare(path, arguments.seconds)
        if row is None:
            continue
        rows.append(row)
        best = "none" if row["best"] is None else f"{100 * row['best'] / row['cost']:.3f}"
        if row.get("status") == "optimal":
            best += " (proven)"
        if row["crashed"]:
            best += f", crashed after {row['waited']:.0f} s"
        print(
            f"| {os.path.basename(path)[:-3]} | {row['first']:.2f} | {100 * row['firstGap']:.3f} |"
            f" {row['full']:.2f} | {100 * row['gap']:.3f} |"
            f" {ratio(row, 'xFirst', row['first'])} |"
            f" {ratio(row, 'xFull', row['full'])} |"
            f" {ratio(row, 'xGap', row['full'])} | {best} |"
            f" {'yes' if row['sound'] else 'NO'} |", flush=True)
    told = [row for row in rows if row["waited"] > 0]
    for key, ours, words in (
            ("xFirst", "first", "a plan as good as the first"), ("xFull", "full", "a plan as good"),
            ("xGap", "full", "a gap as small")):
        # A question that SCIP does not get that far counts with what it waited for: its ratio is at least that.
        waited = "waitedGap" if key == "xGap" else "waited"
        least = [(row[key] or row[waited]) / row[ours] for row in told]
        if least:
            print(
                f"\n{words}: SCIP in {sum(row[key] is not None for row in told)} of {len(told)};"
                f" at least {statistics.median(least):,.0f} times our time in the median")
    sys.exit(0 if rows and all(row["sound"] for row in rows) else 1)


if __name__ == "__main__":
    main()
