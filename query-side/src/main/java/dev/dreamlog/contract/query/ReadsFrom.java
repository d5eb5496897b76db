package dev.dreamlog.contract.query;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which projections a GET answers from, so that it can wait for them when the request carries the token of a
 * write. On a controller it speaks for all its methods that do not speak for themselves.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface ReadsFrom {

    /** Names of processing groups. */
    String[] value();
}
