-- wrk: asks for the tiles listed in the file that TILE_LIST names (one path a line), each thread
-- going round the list from a place of its own, and prints one line of JSON when done.
local paths = {}
for path in io.lines(os.getenv("TILE_LIST")) do
  paths[#paths + 1] = wrk.format("GET", path, { ["Accept-Encoding"] = "gzip", Host = "127.0.0.1" })
end

local threads = 0
function setup(thread)
  thread:set("turn", threads * math.floor(#paths / 2))
  threads = threads + 1
end

function request()
  turn = turn + 1
  return paths[turn % #paths + 1]
end

function done(summary, latency)
  local failed = 0
  for _, n in pairs(summary.errors) do failed = failed + n end
  io.write(string.format(
    '{"perSecond":%.0f,"p50Millis":%.2f,"p99Millis":%.2f,"failed":%d,"megabytesPerSecond":%.0f}\n',
    summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000,
    latency:percentile(99) / 1000, failed, summary.bytes / summary.duration))
end
