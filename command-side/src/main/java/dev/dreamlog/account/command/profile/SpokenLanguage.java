package dev.dreamlog.account.command.profile;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;

/** A language that Dreamlog speaks, as a BCP 47 tag with or without a region. */
@Documented
@Constraint(validatedBy = SpokenLanguage.Check.class)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface SpokenLanguage {

    String message() default "{dreamlog.language}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Made by reflection. */
    final class Check implements ConstraintValidator<SpokenLanguage, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || Languages.speaks(text);
        }
    }
}
