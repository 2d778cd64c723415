#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The search and SCIP on the same questions, one after the other in one run.

    pip install pyscipopt                  # development only, no dependency of junheng
    python3 benchmarks/tools/side_by_side.py [--seconds 30] [--seeds 1-20] [--schools 12] [--models FOLDER]

Seeded counties are searched by the optimised test binary, which times itself and writes every question as a model
(docs/search-model.md) with its answer in comments. SCIP then solves the same model in the same run, on one thread, and its
incumbents and bounds are followed as they come. For each question the table shows

  ours       seconds, cost and certified gap of the search
  plan       how many times longer SCIP needs for a plan as good as ours; > where it has none within the limit
  gap        how many times longer SCIP needs until its own gap is as small as ours
  best       SCIP's best plan within the limit, in percent of ours
  bound      whether our bound stays below SCIP's best plan, and SCIP's bound below our cost

Ratios of one run on one machine are what can be compared; the seconds themselves follow the machine's load.
"""
import argparse
import glob
import os
import statistics
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from solve_lp import YUAN, facts  # noqa: E402

TESTED = ["--configuration", "release", "-Xswiftc", "-enable-testing", "--scratch-path", ".build-tests"]


def follow(path, seconds):
    """Incumbents and bounds of SCIP as (time, cost or None, bound) in yuan."""
    import pyscipopt
    from pyscipopt import SCIP_EVENTTYPE, Eventhdlr

    model = pyscipopt.Model()
    model.hideOutput()
    model.setParam("limits/time", seconds)
    model.readProblem(path)
    trace = []

    def note():
        cost = model.getPrimalbound() * YUAN if model.getNSols() else None
        trace.append((model.getSolvingTime(), cost, model.getDualbound() * YUAN))

    class Follower(Eventhdlr):
        kinds = (SCIP_EVENTTYPE.BESTSOLFOUND, SCIP_EVENTTYPE.NODESOLVED)

        def eventinit(self):
            for kind in self.kinds:
                self.model.catchEvent(kind, self)

        def eventexit(self):
            for kind in self.kinds:
                self.model.dropEvent(kind, self)

        def eventexec(self, event):
            note()

    follower = Follower()
    model.includeEventhdlr(follower, "follower", "follows incumbents and bounds")
    model.optimize()
    note()
    return trace, model.getStatus()


def compare(path, seconds):
    found, _, _ = facts(path)
    if found.get("status") not in ("optimal", "feasible"):
        return None
    ours = float(found["seconds"])
    cost, lower = int(found["cost"]), int(found["lowerBound"])
    gap = (cost - lower) / max(1, lower)
    trace, status = follow(path, seconds)
    plan = next((t for t, c, _ in trace if c is not None and c <= cost * (1 + 1e-7) + 1), None)
    same = next(
        (t for t, c, b in trace if c is not None and b > 0 and (c - b) / b <= gap + 1e-7), None)
    costs = [c for _, c, _ in trace if c is not None]
    best = min(costs) if costs else None
    bound = max(b for _, _, b in trace)
    slack = 2 + 2e-7 * cost
    sound = (best is None or lower <= best + slack) and (status != "optimal" or bound <= cost + slack)
    return {
        "ours": ours, "cost": cost, "gap": gap, "plan": plan, "same": same, "best": best,
        "status": status, "sound": sound, "above": None if best is None else cost / best - 1,
    }


def ratio(seconds, ours, limit):
    return f"> {limit / ours:,.0f}" if seconds is None else f"{max(seconds, 1e-3) / ours:,.1f}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--seconds", type=float, default=30, help="SCIP's limit for each question")
    parser.add_argument("--seeds", default="1-20", help="first-last")
    parser.add_argument("--schools", type=int, default=12, help="schools of each county")
    parser.add_argument("--models", help="folder of models already written")
    arguments = parser.parse_args()
    folder = arguments.models
    if folder is None:
        folder = tempfile.mkdtemp(prefix="junheng-side-by-side-")
        environment = dict(
            os.environ, JUNHENG_SIDE_BY_SIDE=folder, JUNHENG_SEEDS=arguments.seeds,
            JUNHENG_SCHOOLS=str(arguments.schools))
        subprocess.run(
            ["swift", "test", *TESTED, "--filter", "SideBySideExport"], check=True, env=environment,
            stdout=subprocess.DEVNULL)
    rows = []
    print("| question | ours s | cost | gap % | plan × | gap × | SCIP's best, % of ours | sound |")
    print("|---|---|---|---|---|---|---|---|")
    for path in sorted(glob.glob(folder + "/*.lp")):
        row = compare(path, arguments.seconds)
        if row is None:
            continue
        rows.append(row)
        best = "—" if row["best"] is None else f"{100 * row['best'] / row['cost']:.3f}"
        if row["status"] == "optimal":
            best += " (proven)"
        print(
            f"| {os.path.basename(path)[:-3]} | {row['ours']:.2f} | {row['cost']:,} |"
            f" {100 * row['gap']:.3f} | {ratio(row['plan'], row['ours'], arguments.seconds)} |"
            f" {ratio(row['same'], row['ours'], arguments.seconds)} | {best} |"
            f" {'yes' if row['sound'] else 'NO'} |", flush=True)
    if rows:
        reached = [r["plan"] / r["ours"] for r in rows if r["plan"] is not None]
        print(
            f"\n{len(rows)} questions; SCIP reaches a plan as good in {len(reached)}"
            + (f" (median {statistics.median(reached):.1f} times our time)" if reached else "")
            + f"; our gap: median {100 * statistics.median(r['gap'] for r in rows):.3f} %,"
            f" most {100 * max(r['gap'] for r in rows):.3f} %;"
            f" most above SCIP's best plan {100 * max([r['above'] or 0 for r in rows]):.3f} %")
    sys.exit(0 if rows and all(row["sound"] for row in rows) else 1)


if __name__ == "__main__":
    main()
