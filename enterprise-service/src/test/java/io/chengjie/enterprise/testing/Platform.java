package io.chengjie.enterprise.testing;

import io.chengjie.chassis.testing.PostgresResource;
import io.chengjie.chassis.testing.TestIdentity;
import io.quarkus.test.common.QuarkusTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component test: the whole service on real PostgreSQL, with stand-ins for the services that it
 * calls.
 */
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(OtherServices.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Platform {}
