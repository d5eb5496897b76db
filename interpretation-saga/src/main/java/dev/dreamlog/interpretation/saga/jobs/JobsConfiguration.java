package dev.dreamlog.interpretation.saga.jobs;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads from the configuration how much a node does. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Capacity.class)
class JobsConfiguration {}
