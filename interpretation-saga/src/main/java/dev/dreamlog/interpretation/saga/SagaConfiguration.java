package dev.dreamlog.interpretation.saga;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads how patient we are from the configuration. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Patience.class)
class SagaConfiguration {}
