/** What the component tests share: real PostgreSQL, real gRPC, tokens, and stand-ins for the other services. */
package io.chengjie.enterprise.testing;
