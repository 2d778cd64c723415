# SPDX-License-Identifier: GPL-3.0-or-later
# Two commands do everything: `make run` and `make test`. Both install what is missing first.

SHELL := /bin/bash
COUNTY ?= xingguo
OUTPUT ?= out/$(COUNTY)
JUNHENG := .build/release/junheng
COUNTIES := xingguo changjiang sixian lusong qitai

.PHONY: run test test-cluster test-workbooks package test-package examine lint build release install install-browser counties record clean bench bench-guard load

## Check, forecast, compare, search and report for one county (COUNTY=xingguo).
run: release
	@scripts/run-county.sh $(JUNHENG) scenarios/$(COUNTY) $(OUTPUT)

## Every test and lint; this is what CI runs. Tests run optimised: the searches in them take a tenth of the time.
## What runs is what is tested: `make run` and `make test` share one build.
TESTED := --configuration release -Xswiftc -enable-testing --scratch-path .build-tests
test: install install-browser lint
	swift build $(TESTED) --build-tests
	swift test $(TESTED) --skip-build --parallel
	JUNHENG_ALONE=1 swift test $(TESTED) --skip-build --no-parallel --filter "ErrorsAndMemoryTests|SpeedTests"

## What takes too long for every test run: the search against brute force on many more counties, changed folders,
## libFuzzer, kills. MUTATIONS and FROM choose the seeds of the changed folders, so that ranges can be run apart.
MUTATIONS ?= 200000
FUZZ ?= 50000
FROM ?= 0
examine: install
	swift build $(TESTED) --build-tests
	JUNHENG_MANY=1 swift test $(TESTED) --skip-build --filter DualBoundTests
	scripts/mutation.sh $(MUTATIONS) $(FROM)
	scripts/fuzz.sh $(FUZZ)
	scripts/kills.sh .build-tests/release/junheng 500

## A batch through a real one-node Slurm; left out where it cannot be installed.
test-cluster: release
	@scripts/test-cluster.sh $(JUNHENG) || [ $$? -eq 77 ]

## Workbooks opened, reckoned and saved by LibreOffice and openpyxl; installs both.
test-workbooks: release
	scripts/test-workbooks.sh $(JUNHENG)

## The Debian package of the program that the tests run: out/package/junheng_….deb.
package: release
	scripts/package/build.sh .build-tests/release out/package

## The package in a fresh Debian: installed, the main job, manual, completion, the service, removed; left out without root.
test-package: package
	@scripts/package/test.sh "$$(ls -t out/package/*.deb | head -n 1)" $(JUNHENG) || [ $$? -eq 77 ]

## 200 people who look and 20 who plan, on the loopback; prints errors, times and memory. SECONDS_OF_LOAD=60, COUNTY=xingguo.
SECONDS_OF_LOAD ?= 60
load: release
	scripts/load.sh $(JUNHENG) $(SECONDS_OF_LOAD) $(COUNTY)

## Format, import directions, machine paths.
lint:
	swift format lint --strict --recursive --parallel Sources Tests Plugins Package.swift \
	  benchmarks/Package.swift benchmarks/Sources benchmarks/Benchmarks
	scripts/check-imports.sh
	scripts/check-repository.sh

build: install
	swift build

release: install
	@swift build $(TESTED) --product junheng
	@mkdir -p .build/release && ln -sf $(CURDIR)/.build-tests/release/junheng $(JUNHENG)

## Write each county's expected results anew; read the difference before you commit it.
record: release
	@for county in $(COUNTIES); do scripts/record-expected.sh $(JUNHENG) scenarios/$$county; done

install:
	@scripts/install.sh libgsl-dev libzip-dev libxlsxwriter-dev libsqlite3-dev

install-browser:
	@scripts/install.sh chromium chromium-driver fonts-noto-cjk openssl python3

clean:
	rm -rf .build .build-tests out

## Every benchmark in one run, with its rivals; writes benchmarks/results/measured.md.
bench: install
	scripts/bench.sh run

## Instructions, allocations and ratios of times against benchmarks/thresholds; fails on regression,
## never on absolute times.
bench-guard: install
	scripts/bench.sh guard
