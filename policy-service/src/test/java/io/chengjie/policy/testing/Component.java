package io.chengjie.policy.testing;

import io.chengjie.chassis.testing.PostgresResource;
import io.chengjie.chassis.testing.TestIdentity;
import io.quarkus.test.common.QuarkusTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A component test: the whole service on real PostgreSQL, called over a real gRPC port. */
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(TestIdentity.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Component {}
