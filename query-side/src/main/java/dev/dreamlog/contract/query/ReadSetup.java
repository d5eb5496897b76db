package dev.dreamlog.contract.query;

import java.time.Duration;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the gate before every read. */
@Configuration(proxyBeanMethods = false)
class ReadSetup implements WebMvcConfigurer {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private final ProjectionProgress progress;

    ReadSetup(ProjectionProgress progress) {
        this.progress = progress;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ConsistencyGate(progress, PATIENCE)).addPathPatterns("/api/**");
    }
}
