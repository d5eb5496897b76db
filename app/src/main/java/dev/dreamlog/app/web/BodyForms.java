package dev.dreamlog.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses a body that is said to be of any type: that tells nothing, and the framework takes it for its own mistake. */
@Configuration(proxyBeanMethods = false)
class BodyForms implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotSupportedException {
        String form = request.getContentType();
        if (form != null && form.split(";", 2)[0].contains("*")) {
            throw new HttpMediaTypeNotSupportedException("a body has one type");
        }
        return true;
    }
}
