#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How the cost of a batch grows: from one small county to a made-up nation, in one run.

    python3 benchmarks/tools/scale.py JUNHENG [--nation FOLDER] [--search] [--output benchmarks/results/scale.md]

Without --nation a nation of 2,846 counties and about 190,000 sections is made in a temporary folder first (about a
gigabyte of small files, some minutes). Parts of it of growing size are then run with `junheng batch`; the table gives
wall clock, processor time, largest memory and processor time per section. Flat is: the last column does not grow.
"""
import argparse
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time


def sections(folder):
    with open(os.path.join(folder, "sections.csv"), "rb") as file:
        return sum(1 for _ in file) - 1


def measured(junheng, counties, work, options):
    """Wall seconds, processor seconds and peak memory (MiB) of one batch over links to the counties."""
    links = os.path.join(work, "links")
    shutil.rmtree(links, ignore_errors=True)
    os.mkdir(links)
    for county in counties:
        os.symlink(county, os.path.join(links, os.path.basename(county)))
    table = os.path.join(work, "table.csv")
    start = time.monotonic()
    child = subprocess.Popen(
        [junheng, "batch", links, "--output", table, *options], stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if status != 0:
        sys.exit(f"batch ended with {status}")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("junheng")
    parser.add_argument("--nation")
    parser.add_argument("--search", action="store_true", help="search each county's least-cost plan, too")
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--output")
    options = parser.parse_args()
    junheng = os.path.abspath(options.junheng)
    with tempfile.TemporaryDirectory() as work:
        nation = options.nation and os.path.abspath(options.nation)
        if not nation:
            nation = os.path.join(work, "nation")
            subprocess.run(
                [junheng, "synthesize", nation, "--counties", "2846", "--schools", "162400", "--years", "12",
                 "--seed", "20261121"], check=True, stdout=subprocess.DEVNULL)
        counties = sorted(os.path.join(nation, name) for name in os.listdir(nation))
        size = {county: sections(county) for county in counties}
        smallest = min(counties, key=lambda county: (size[county], county))
        steps = [[smallest]]
        for count in (1, 3, 15, 60, 285, 2846):
            # Evenly spread, so that each part has counties of every size.
            step = max(1, len(counties) // count)
            part = counties[::step][:count]
            if len(part) > len(steps[-1]) or count == 1:
                steps.append(part)
        lines = [
            f"# 规模 / Scale{' with a search of every county' if options.search else ''}", "",
            f"{platform.machine()}, {os.cpu_count()} processors, {options.threads} threads, from files to one table; "
            "made-up counties, 12 school years.", "",
            "| counties | sections | wall s | processor s | peak MiB | processor µs per section |",
            "|---:|---:|---:|---:|---:|---:|",
        ]
        print("\n".join(lines), flush=True)
        for part in steps:
            total = sum(size[county] for county in part)
            wall, processor, memory = measured(
                junheng, part, work,
                ["--threads", str(options.threads)] + (["--search"] if options.search else []))
            lines.append(
                f"| {len(part):,} | {total:,} | {wall:.2f} | {processor:.2f} | {memory:.0f} "
                f"| {processor / total * 1e6:.0f} |")
            print(lines[-1], flush=True)
    if options.output:
        with open(options.output, "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
