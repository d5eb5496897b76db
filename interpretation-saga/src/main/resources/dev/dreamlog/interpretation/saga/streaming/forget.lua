-- Takes all words away and leaves a draft behind that none can follow: a writer who has not heard yet is refused.
redis.call('unlink', KEYS[1])
redis.call('xadd', KEYS[1], '*', 'attempt', ARGV[1], 'take', 0, 'draft', 0, 'to', 0, 'whole', 1, 'text', '')
redis.call('expire', KEYS[1], ARGV[2])
return 0
