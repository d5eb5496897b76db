-- Appends what a draft says next and answers how far it is written now, or -1 when a newer draft has begun. Told twice
-- it writes once; what Redis has lost meanwhile shows in the answer, so that the writer can begin again from there.
local key, attempt, take, draft, from, to, whole, text, most, seconds = KEYS[1], unpack(ARGV)

local function compared(entry)
    for place, number in ipairs({attempt, take, draft}) do
        local difference = tonumber(number) - tonumber(entry[2 * place])
        if difference ~= 0 then return difference end
    end
    return 0
end

local reached = 0
local last = redis.call('xrevrange', key, '+', '-', 'count', 1)[1]
if last then
    local newer = compared(last[2])
    if newer < 0 then return -1 end
    if newer > 0 then redis.call('xtrim', key, 'maxlen', 0) else reached = tonumber(last[2][8]) end
end
if reached == tonumber(from) then
    redis.call('xadd', key, 'maxlen', most, '*', 'attempt', attempt, 'take', take, 'draft', draft,
        'to', to, 'whole', whole, 'text', text)
    reached = tonumber(to)
end
redis.call('expire', key, seconds)
return reached
