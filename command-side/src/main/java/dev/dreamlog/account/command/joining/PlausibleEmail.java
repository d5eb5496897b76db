package dev.dreamlog.account.command.joining;

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

import dev.dreamlog.account.command.EmailAddress;

/** An address that mail could be sent to. */
@Documented
@Constraint(validatedBy = PlausibleEmail.Check.class)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@interface PlausibleEmail {

    String message() default "{dreamlog.email}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Made by reflection. */
    final class Check implements ConstraintValidator<PlausibleEmail, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || EmailAddress.of(text).isPlausible();
        }
    }
}
