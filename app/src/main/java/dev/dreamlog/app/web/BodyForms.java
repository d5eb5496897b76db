package dev.dreamlog.app.web;

import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Takes bodies as they are: of one type, in UTF-8, not packed. What is said to be of any type tells nothing, and what
 * is said to be in other letters or packed may hold what a guard before us did not see.
 */
@Configuration(proxyBeanMethods = false)
class BodyForms implements WebMvcConfigurer, HandlerInterceptor {

    private static final String AS_IT_IS = "identity";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotSupportedException {
        String packing = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (!isPlain(request.getContentType()) || (packing != null && !packing.equalsIgnoreCase(AS_IT_IS))) {
            throw new HttpMediaTypeNotSupportedException("a body has one type, is in UTF-8 and is not packed");
        }
        return true;
    }

    private static boolean isPlain(@Nullable String form) {
        if (form == null) {
            return true;
        }
        try {
            MediaType type = MediaType.parseMediaType(form);
            return type.isConcrete() && (type.getCharset() == null || StandardCharsets.UTF_8.equals(type.getCharset()));
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }
}
