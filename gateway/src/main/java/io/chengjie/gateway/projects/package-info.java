/** Projects and their signing (项目与签约). */
@NullMarked
package io.chengjie.gateway.projects;

import org.jspecify.annotations.NullMarked;
