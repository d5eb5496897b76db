package dev.dreamlog.contract.query;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the tables that a projection, and nobody else, writes. A rebuild makes copies of exactly these, so a table
 * that is missing here would silently keep its old rows.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Keeps {

    /** Names without a schema: the projection finds them on the connection's search path. */
    String[] value();

    /**
     * Those of them whose rows come from nowhere in the log, like stamps that are made up anew for each change: no two
     * tellings of the log agree on them, so they are left out when a projection is compared with another.
     */
    String[] random() default {};
}
