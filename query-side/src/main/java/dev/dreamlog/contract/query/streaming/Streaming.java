package dev.dreamlog.contract.query.streaming;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How interpretations are followed.
 *
 * @param heartbeat how long a stream is silent at most, so that nobody between takes it for dead
 * @param perAccount how many streams an account may have open on one node
 * @param perNode how many streams all together may
 * @param longest how long a stream lasts at most; its reader comes back and goes on
 */
@ConfigurationProperties("dreamlog.streaming")
record Streaming(@DefaultValue("15s") Duration heartbeat, @DefaultValue("10") int perAccount,
        @DefaultValue("1000") int perNode, @DefaultValue("30m") Duration longest) {}
