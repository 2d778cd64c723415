-- SPDX-License-Identifier: GPL-3.0-or-later
-- What people ask a served county for, for wrk; see scripts/load.sh.
local kind = os.getenv("LOAD_KIND")
local county = "/" .. os.getenv("LOAD_COUNTY") .. "/"
local lines = {}
for line in io.lines(os.getenv("LOAD_LINES")) do lines[#lines + 1] = line end
local pages = { "", "?year=2029", "?year=2030&failing=1", "leader", "money", "progress", "?stage=junior", "runs" }
local seed = 0

function setup(thread)
  thread:set("seed", seed)
  seed = seed + 1
end

function init() math.randomseed(1000 + seed) end

-- Who looks reads for some seconds; who plans takes about a step a second.
function delay() return kind == "viewers" and math.random(3000, 7000) or math.random(500, 1500) end

function request()
  if kind == "viewers" then return wrk.format("GET", county .. pages[math.random(#pages)]) end
  local query = "answer?c=" .. lines[math.random(#lines)]
  for _ = 1, math.random(0, 2) do query = query .. "&c=" .. lines[math.random(#lines)] end
  return wrk.format("GET", county .. query .. "&year=" .. math.random(2026, 2030))
end

function done(summary, latency)
  local wrong = summary.errors
  print(string.format("load %s: %d answers, %d errors, ms: median %.0f, p99 %.0f, most %.0f", kind,
    summary.requests, wrong.connect + wrong.read + wrong.write + wrong.status + wrong.timeout,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000))
end
