package dev.dreamlog.app.security;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets what is over be removed now and then, without anybody having to come by. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Housekeeping {}
