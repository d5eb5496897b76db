# syntax=docker/dockerfile:1

FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY . .
# The cache keeps the libraries between builds.
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp package -DskipTests
RUN java -Djarmode=tools -jar app/target/dreamlog.jar extract --layers --destination layers

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --no-create-home dreamlog
WORKDIR /opt/dreamlog
# From what changes least to what changes most.
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER dreamlog
ENV SPRING_PROFILES_ACTIVE=production
# Meant for half a gigabyte in all; whoever has more says so here. See docs/operations.md.
ENV JAVA_TOOL_OPTIONS="-XX:+UseSerialGC -Xmx192m -XX:ReservedCodeCacheSize=80m"
EXPOSE 8080
# The image has no curl; bash opens the connection itself.
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/8081 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
ENTRYPOINT ["java", "-XX:+ExitOnOutOfMemoryError", "-jar", "dreamlog.jar"]
