package dev.dreamlog.app.web;

import java.util.List;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.Actor;
import dev.dreamlog.contract.command.Write;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.social.api.CommentId;
import dev.dreamlog.social.api.PostId;

/** Describes the API as its clients see it: ids are strings, and what we add to controllers ourselves is hidden. */
@Configuration(proxyBeanMethods = false)
class ApiDocs {

    private static final String BEARER = "bearer";

    static {
        SpringDocUtils docs = SpringDocUtils.getConfig();
        docs.addRequestWrapperToIgnore(Actor.class, Write.class);
        List.of(AccountId.class, DreamId.class, InterpretationId.class, PostId.class, CommentId.class)
                .forEach(id -> docs.replaceWithSchema(id, new UUIDSchema()));
    }

    @Bean
    OpenAPI dreamlogApi() {
        SecurityScheme bearer = new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")
                .bearerFormat("JWT");
        return new OpenAPI()
                .info(new Info().title("Dreamlog").version("v1")
                        .description("An event-sourced dream journal. Errors are RFC 9457 problems."))
                .components(new Components().addSecuritySchemes(BEARER, bearer))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }
}
