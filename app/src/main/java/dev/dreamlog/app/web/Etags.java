package dev.dreamlog.app.web;

import java.io.InputStream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Gives every read a tag, made from its bytes unless its controller knows better, and answers 304 to who has them. */
@Configuration(proxyBeanMethods = false)
class Etags {

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> etagsOfReads() {
        FilterRegistrationBean<ShallowEtagHeaderFilter> filter = new FilterRegistrationBean<>(new OfHeadsToo());
        filter.addUrlPatterns("/api/v1/*");
        return filter;
    }

    /** Whoever asks for the head only is told what GET would tell them. */
    private static final class OfHeadsToo extends ShallowEtagHeaderFilter {

        @Override
        protected boolean isEligibleForEtag(HttpServletRequest request, HttpServletResponse response, int status,
                InputStream body) {
            boolean head = HttpMethod.HEAD.matches(request.getMethod());
            return super.isEligibleForEtag(head ? new AsGet(request) : request, response, status, body);
        }
    }

    private static final class AsGet extends HttpServletRequestWrapper {

        AsGet(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return HttpMethod.GET.name();
        }
    }
}
