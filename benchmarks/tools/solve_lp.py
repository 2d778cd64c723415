#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Solve exported search models with outside solvers and hold the search's answer against theirs.

    pip install highspy pyscipopt          # development only, no dependency of junheng
    junheng search COUNTY --export-model model.lp
    junheng search COUNTY --export-model linear.lp --without-coefficients
    python3 benchmarks/tools/solve_lp.py linear.lp model.lp [--seconds 60]

A file with quadratic rows (coefficients) goes to SCIP, one without to HiGHS. The file's comments say what the
search found (`search status`, `search cost`, `search lowerBound` in yuan; `plan NAME STEPS`). Checked:

  plan      the search's plan, with its amounts fixed, is feasible, and its objective is the cost to the yuan
            (SCIP reads the quadratic rows only to its tolerance of 1e-6)
  bound     the solver's optimum is not below the search's lower bound, and what the solver proves is not
            above the search's cost
  optimal   where the search says optimal, a solver that proves its own optimum finds the same cost to the yuan

A file in which the search found no compliant plan is checked for its bound only, or for being infeasible.
Ends with 1 if anything disagrees.
"""
import argparse
import re
import sys
import time

YUAN = 10_000.0


def facts(path):
    """The search's answer from the comments, and whether the file has quadratic rows."""
    found, plan, quadratic = {}, {}, False
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line.startswith("\\ search "):
                _, _, key, value = line.split(maxsplit=3)
                found[key] = value.strip()
            elif line.startswith("\\ plan "):
                _, _, name, steps = line.split()
                plan[name] = int(steps)
            elif "^2" in line:
                quadratic = True
                break
    return found, plan, quadratic


def with_highs(path, seconds, fixed=None):
    """Status, objective and proven bound in yuan."""
    import highspy

    highs = highspy.Highs()
    highs.setOptionValue("output_flag", False)
    highs.setOptionValue("time_limit", seconds)
    highs.setOptionValue("mip_rel_gap", 0.0)
    highs.setOptionValue("mip_abs_gap", 2e-5)
    # The default allows 1e-6 beside a whole number: too much where a step is worth a million.
    highs.setOptionValue("mip_feasibility_tolerance", 1e-9)
    if highs.readModel(path) != highspy.HighsStatus.kOk:
        raise SystemExit(f"{path}: HiGHS cannot read it")
    if fixed is not None:
        model = highs.getLp()
        for index, name in enumerate(model.col_names_):
            if "_floor_" not in name:
                value = float(fixed.get(name, 0))
                highs.changeColBounds(index, value, value)
    highs.run()
    status = highs.getModelStatus()
    info = highs.getInfo()
    if status == highspy.HighsModelStatus.kInfeasible:
        return "infeasible", None, None
    is_optimal = status == highspy.HighsModelStatus.kOptimal
    bound = info.mip_dual_bound if info.mip_node_count >= 0 else info.objective_function_value
    return "optimal" if is_optimal else "stopped", info.objective_function_value * YUAN, bound * YUAN


def with_scip(path, seconds, fixed=None):
    """Status, objective and proven bound in yuan."""
    import pyscipopt

    model = pyscipopt.Model()
    model.hideOutput()
    model.setParam("limits/time", seconds)
    model.readProblem(path)
    if fixed is not None:
        for variable in model.getVars():
            name = variable.name
            if re.match(r"s\d+[pj]?_", name) and "_floor_" not in name:
                value = float(fixed.get(name, 0))
                model.chgVarLb(variable, value)
                model.chgVarUb(variable, value)
    model.optimize()
    status = model.getStatus()
    if status in ("infeasible", "inforunbd"):
        return "infeasible", None, None
    cost = model.getObjVal() * YUAN if model.getNSols() else None
    return "optimal" if status == "optimal" else "stopped", cost, model.getDualbound() * YUAN


def check(path, seconds):
    found, plan, quadratic = facts(path)
    solve = with_scip if quadratic else with_highs
    start = time.monotonic()
    status, cost, bound = solve(path, seconds)
    elapsed = time.monotonic() - start
    wrong = []
    if found:
        ours = int(found["cost"])
        lower = int(found["lowerBound"])
        complied = found["status"] in ("optimal", "feasible")
        # A solver stops within its own tolerances; a yuan and a billionth are allowed it.
        slack = 1.5 + 2e-9 * ours
        if complied:
            if status == "infeasible":
                wrong.append("the solver finds the model infeasible, the search has a plan")
            planned, planned_cost, _ = solve(path, seconds, plan)
            if planned != "optimal":
                wrong.append("the search's plan is not feasible in the model")
            elif abs(planned_cost - ours) > slack:
                wrong.append(f"the plan costs {planned_cost:.2f} in the model")
            if bound is not None and bound > ours + slack:
                wrong.append(f"proven bound {bound:.2f} above the search's cost")
            # Quadratic rows loosen the search's optimum only upwards.
            if found["status"] == "optimal" and status == "optimal" and abs(cost - ours) > slack:
                wrong.append(f"the search says optimal, the solver finds {cost:.2f}")
        if cost is not None and status == "optimal" and cost < lower - slack:
            wrong.append(f"optimum {cost:.2f} below the lower bound {lower}")
    name = "SCIP " if quadratic else "HiGHS"
    shown = "—" if cost is None else f"{cost:.0f}"
    gap = ""
    if found and cost and status == "optimal" and found["status"] in ("optimal", "feasible"):
        gap = f" search {100 * (int(found['cost']) / cost - 1):+.3f} %"
    ours = f" search {found['status']} {found['cost']} ≥ {found['lowerBound']}" if found else ""
    print(f"{path}: {name} {status} {shown} in {elapsed:.2f} s;{ours}{gap}", flush=True)
    for line in wrong:
        print(f"  WRONG {line}", flush=True)
    return not wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("models", nargs="+", help="LP files")
    parser.add_argument("--seconds", type=float, default=60, help="time limit for each solve")
    arguments = parser.parse_args()
    results = [check(path, arguments.seconds) for path in arguments.models]
    print(f"{sum(results)} of {len(results)} agree")
    sys.exit(0 if all(results) else 1)


if __name__ == "__main__":
    main()
