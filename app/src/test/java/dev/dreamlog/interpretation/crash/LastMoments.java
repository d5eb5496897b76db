package dev.dreamlog.interpretation.crash;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Semaphore;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.util.ClassUtils;

import dev.dreamlog.interpretation.crash.Moment.Side;
import dev.dreamlog.interpretation.interpreter.Listener;

/** Holds for ever the first thread of a node that comes to each fatal moment, and says so on the console. */
final class LastMoments implements BeanPostProcessor {

    static final String LAST_WORDS = "About to die: ";
    private static final @Nullable Object[] NOTHING = {};

    private final Set<Moment> ahead = EnumSet.allOf(Moment.class);

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return Arrays.stream(Moment.values()).anyMatch(moment -> moment.concerns(bean)) ? watched(bean) : bean;
    }

    /** With the connections that it lends and the listeners that it is lent. */
    private Object watched(Object part) {
        return Proxy.newProxyInstance(part.getClass().getClassLoader(), ClassUtils.getAllInterfaces(part),
                (_, method, arguments) -> call(part, method, arguments == null ? NOTHING : arguments));
    }

    private @Nullable Object call(Object part, Method method, @Nullable Object[] arguments) throws Throwable {
        stopIfFatal(Side.BEFORE, method, arguments);
        @Nullable
        Object result = invoke(part, method, Arrays.stream(arguments)
                .map(argument -> argument instanceof Listener listener ? watched(listener) : argument).toArray());
        stopIfFatal(Side.AFTER, method, arguments);
        return result instanceof Connection connection ? watched(connection) : result;
    }

    private void stopIfFatal(Side side, Method method, @Nullable Object[] arguments) {
        for (Moment moment : Moment.values()) {
            if (moment.is(side, method.getName(), arguments) && isFirstAt(moment)) {
                System.out.println(LAST_WORDS + moment);
                new Semaphore(0).acquireUninterruptibly();
            }
        }
    }

    private synchronized boolean isFirstAt(Moment moment) {
        boolean itsTurn = moment != Moment.BEFORE_THE_JOB_IS_TAKEN || ahead.size() == 1;
        return itsTurn && ahead.remove(moment);
    }

    private static @Nullable Object invoke(Object part, Method method, @Nullable Object[] arguments) throws Throwable {
        try {
            return method.invoke(part, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
