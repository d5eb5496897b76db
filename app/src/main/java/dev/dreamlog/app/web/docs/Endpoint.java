package dev.dreamlog.app.web.docs;

import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

import dev.dreamlog.account.api.Actor;
import dev.dreamlog.contract.command.Write;
import dev.dreamlog.contract.query.ReadsFrom;

/** One call seen from its three sides: what springdoc found, the method that answers it, and the handbook's entry. */
record Endpoint(RequestMethod method, String path, Operation operation, HandlerMethod handler, Entry entry) {

    boolean reads() {
        return method == RequestMethod.GET && !streams();
    }

    /** Goes on answering for a while; nothing of it is kept or compared. */
    boolean streams() {
        RequestMapping mapping = handler.getMethodAnnotation(RequestMapping.class);
        return mapping != null && List.of(mapping.produces()).contains(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    boolean writes() {
        return argument(Write.class).isPresent();
    }

    /** A page of another site might make a browser do it. */
    boolean changes() {
        return method != RequestMethod.GET && !entry.entrance();
    }

    /** What is removed leaves nothing to tell and no place to look. */
    boolean removes() {
        return method == RequestMethod.DELETE;
    }

    /** Every POST that creates may be repeated with its key. */
    boolean repeatable() {
        return writes() && method == RequestMethod.POST;
    }

    boolean waits() {
        return has(ReadsFrom.class);
    }

    boolean hasBody() {
        return operation.getRequestBody() != null;
    }

    boolean takes(String parameter) {
        return operation.getParameters() != null
                && operation.getParameters().stream().map(Parameter::getName).anyMatch(parameter::equals);
    }

    boolean takesQuestions() {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(one -> "query".equals(one.getIn()));
    }

    boolean namesSomething() {
        return path.contains("{");
    }

    /** Strangers get an answer too, though perhaps another one. */
    boolean openToStrangers() {
        return argument(Actor.class).filter(MethodParameter::isOptional).isPresent();
    }

    private Optional<MethodParameter> argument(Class<?> type) {
        return Arrays.stream(handler.getMethodParameters()).filter(one -> one.getParameterType() == type).findFirst();
    }

    private boolean has(Class<? extends Annotation> annotation) {
        return handler.hasMethodAnnotation(annotation) || handler.getBeanType().isAnnotationPresent(annotation);
    }
}
