/** Infrastructure works and services on site (基础设施工程与驻园服务). */
@NullMarked
package io.chengjie.gateway.facilities;

import org.jspecify.annotations.NullMarked;
