package dev.dreamlog.app.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Gives every read a tag, made from its bytes unless its controller knows better, and answers 304 to who has them. */
@Configuration(proxyBeanMethods = false)
class Etags {

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> etagsOfReads() {
        FilterRegistrationBean<ShallowEtagHeaderFilter> filter = new FilterRegistrationBean<>(
                new ShallowEtagHeaderFilter());
        filter.addUrlPatterns("/api/v1/*");
        return filter;
    }
}
