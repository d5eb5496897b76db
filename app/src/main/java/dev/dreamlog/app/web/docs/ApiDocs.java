package dev.dreamlog.app.web.docs;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import dev.dreamlog.account.api.Actor;
import dev.dreamlog.contract.command.Write;

/** Describes the API as its clients see it: what we add to controllers ourselves is hidden. */
@Configuration(proxyBeanMethods = false)
class ApiDocs {

    static final String BEARER = "bearer";
    static final String COOKIE = "cookie";
    private static final String ABOUT = """
            An event-sourced dream journal.

            Times are RFC 3339 instants in UTC and ids are UUIDs made by the server. A field that has no value is left \
            out. What is wrong is said as an RFC 9457 problem whose `code` is stable; its `type` leads to a page that \
            explains it, in the language of `Accept-Language` (en, ru, ar). A read shows all that its reader wrote \
            before; to see what another client wrote, send the `Consistency-Token` of that write along.""";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, Write.class);
    }

    @Bean
    OpenAPI dreamlogApi() {
        SecurityScheme bearer = new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")
                .bearerFormat("JWT")
                .description("The access token of a session, from POST /api/v1/sessions, or an API key, from "
                        + "POST /api/v1/api-keys. A key needs the scope `read` for GET, `write` for everything else, and "
                        + "`audit` for what auditors ask.");
        SecurityScheme cookie = new SecurityScheme().type(SecurityScheme.Type.APIKEY).in(SecurityScheme.In.COOKIE)
                .name("__Host-dreamlog-access").description("The same in a cookie, for a page that signed in with "
                        + "Session-Transport: cookie. Calls that change something need X-CSRF-Token beside it.");
        return new OpenAPI()
                .info(new Info().title("Dreamlog").version("v1").description(ABOUT)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .addServersItem(new Server().url("/").description("This server"))
                .components(new Components().addSecuritySchemes(BEARER, bearer).addSecuritySchemes(COOKIE, cookie))
                .addSecurityItem(new SecurityRequirement().addList(BEARER))
                .addSecurityItem(new SecurityRequirement().addList(COOKIE));
    }

    @Bean
    ModelConverter clientsView() {
        return new ClientsView();
    }

    @Bean
    OpenApiCustomizer handbookCustomizer(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        return new Described(Handbook.read(), handlers);
    }
}
