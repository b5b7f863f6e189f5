/**
 * Checks what {@code deploy/kustomize} says, without a cluster: each object against Kubernetes' own
 * schemas, and the whole against the rules a deployment of Chengjie keeps.
 */
@NullMarked
package io.chengjie.deploy;

import org.jspecify.annotations.NullMarked;
