package dev.dreamlog.interpretation.crash;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Arrays;
import java.util.concurrent.Semaphore;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.util.ClassUtils;

import dev.dreamlog.interpretation.crash.Moment.Side;
import dev.dreamlog.interpretation.interpreter.Listener;

/** Holds every thread of a node for ever that comes to the fatal moment, and says so on the console. */
final class LastMoment implements BeanPostProcessor {

    static final String LAST_WORD = "about to die";
    private static final @Nullable Object[] NOTHING = {};

    private final Moment moment;

    LastMoment(Moment moment) {
        this.moment = moment;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return moment.concerns(bean) ? watched(bean) : bean;
    }

    /** With the connections that it lends and the listeners that it is lent. */
    private Object watched(Object part) {
        return Proxy.newProxyInstance(part.getClass().getClassLoader(), ClassUtils.getAllInterfaces(part),
                (_, method, arguments) -> call(part, method, arguments == null ? NOTHING : arguments));
    }

    private @Nullable Object call(Object part, Method method, @Nullable Object[] arguments) throws Throwable {
        stopIf(Side.BEFORE, method, arguments);
        Object result = invoke(part, method, Arrays.stream(arguments)
                .map(argument -> argument instanceof Listener listener ? watched(listener) : argument).toArray());
        stopIf(Side.AFTER, method, arguments);
        return result instanceof Connection connection ? watched(connection) : result;
    }

    private void stopIf(Side side, Method method, @Nullable Object[] arguments) {
        if (moment.is(side, method.getName(), arguments)) {
            System.out.println(LAST_WORD);
            new Semaphore(0).acquireUninterruptibly();
        }
    }

    private static @Nullable Object invoke(Object part, Method method, @Nullable Object[] arguments) throws Throwable {
        try {
            return method.invoke(part, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
