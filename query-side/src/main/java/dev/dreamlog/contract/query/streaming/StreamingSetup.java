package dev.dreamlog.contract.query.streaming;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads from the configuration how much listening a node can bear. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Streaming.class)
class StreamingSetup {}
