package dev.dreamlog.interpretation.saga.jobs;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one node does at the same time, and how soon others notice that it does nothing any more.
 *
 * @param atOnce how many model calls one node makes at the same time
 * @param heartbeat how often a worker says that it is alive; silent for four of these, its job is given to another
 */
@ConfigurationProperties("dreamlog.interpretation")
record Capacity(@DefaultValue("4") int atOnce, @DefaultValue("5s") Duration heartbeat) {}
