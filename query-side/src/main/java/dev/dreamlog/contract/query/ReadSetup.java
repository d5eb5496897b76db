package dev.dreamlog.contract.query;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the gate before every read, and hands controllers the {@link Paging} they ask for. */
@Configuration(proxyBeanMethods = false)
class ReadSetup implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private final ProjectionProgress progress;
    private final Cursors cursors;

    ReadSetup(ProjectionProgress progress, Cursors cursors) {
        this.progress = progress;
        this.cursors = cursors;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ConsistencyGate(progress, PATIENCE)).addPathPatterns("/api/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Paging.class;
    }

    @Override
    public Paging resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        return Paging.of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)), cursors);
    }
}
