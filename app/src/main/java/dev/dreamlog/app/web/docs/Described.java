package dev.dreamlog.app.web.docs;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.tags.Tag;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Puts the handbook and what all calls have in common into what springdoc found, in the handbook's order. */
final class Described implements OpenApiCustomizer {

    private final Handbook handbook;
    private final RequestMappingHandlerMapping handlers;

    Described(Handbook handbook, RequestMappingHandlerMapping handlers) {
        this.handbook = handbook;
        this.handlers = handlers;
    }

    @Override
    public void customise(OpenAPI api) {
        Paths found = api.getPaths();
        Paths ordered = new Paths();
        api.setTags(handbook.chapters().entrySet().stream()
                .map(chapter -> new Tag().name(chapter.getKey()).description(chapter.getValue().about())).toList());
        handbook.chapters().forEach((feature, chapter) -> chapter.operations().forEach((call, entry) -> {
            String path = call.substring(call.indexOf(' ') + 1);
            PathItem item = found.get(path);
            if (item != null) {
                ordered.putIfAbsent(path, item);
                endpoint(call, path, item, entry).ifPresent(endpoint -> describe(endpoint, feature, api));
            }
        }));
        found.forEach(ordered::putIfAbsent);
        api.setPaths(ordered);
    }

    /** Empty when this node does not play the role that answers the call. */
    private Optional<Endpoint> endpoint(String call, String path, PathItem item, Entry entry) {
        RequestMethod method = RequestMethod.valueOf(call.substring(0, call.indexOf(' ')));
        Operation operation = item.readOperationsMap().get(PathItem.HttpMethod.valueOf(method.name()));
        return operation == null
                ? Optional.empty()
                : handler(method, path).map(handler -> new Endpoint(method, path, operation, handler, entry));
    }

    /** Where several answer, each in its form, the one that answers whoever does not say which. */
    private Optional<HandlerMethod> handler(RequestMethod method, String path) {
        return handlers.getHandlerMethods().entrySet().stream()
                .filter(one -> one.getKey().getPatternValues().contains(path) && one.getKey().getMethodsCondition()
                        .getMethods().contains(method))
                .min(Comparator.comparing(one -> !one.getKey().getProducesCondition().isEmpty()))
                .map(Map.Entry::getValue);
    }

    private static void describe(Endpoint endpoint, String feature, OpenAPI api) {
        Entry entry = endpoint.entry();
        Operation operation = endpoint.operation();
        operation.operationId(entry.id()).summary(entry.summary()).description(description(entry))
                .tags(List.of(feature));
        if (entry.entrance()) {
            operation.setSecurity(List.of());
        } else if (endpoint.openToStrangers()) {
            operation.setSecurity(List.of(new SecurityRequirement(), new SecurityRequirement().addList(ApiDocs.BEARER),
                    new SecurityRequirement().addList(ApiDocs.COOKIE)));
        }
        Parameters.describe(endpoint);
        Answers.describe(endpoint, api);
        Refusals.describe(endpoint, api);
    }

    private static String description(Entry entry) {
        String needs = entry.roles().isEmpty() ? "" : "Needs the role " + String.join(" or ", entry.roles()) + ".";
        return entry.description() == null ? needs : (entry.description() + " " + needs).strip();
    }
}
