package dateline.quality.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Conditions that ArchUnit's own vocabulary lacks. */
final class Uses {
  private Uses() {}

  /** No dependency of the class, of any kind, for which the predicate holds. */
  static ArchCondition<JavaClass> none(String what, BiPredicate<JavaClass, JavaClass> banned) {
    return new ArchCondition<>("not " + what) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          if (banned.test(dependency.getOriginClass(), dependency.getTargetClass())) {
            events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
          }
        }
      }
    };
  }

  /** No call, field access or method reference for which the predicate holds. */
  static ArchCondition<JavaClass> noAccess(String what, Predicate<JavaAccess<?>> banned) {
    return new ArchCondition<>("not " + what) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaAccess<?> access : type.getAccessesFromSelf()) {
          if (banned.test(access)) {
            events.add(SimpleConditionEvent.violated(type, access.getDescription()));
          }
        }
      }
    };
  }

  static ArchCondition<JavaClass> beIn(String what, Predicate<JavaClass> wanted) {
    return new ArchCondition<>("be in " + what) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!wanted.test(type)) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " is not in " + what));
        }
      }
    };
  }

  /** Of a type that is made to change, or an array that everybody can write to. */
  static ArchCondition<JavaField> beConstant() {
    return new ArchCondition<>("be constant") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        JavaClass type = field.getRawType();
        boolean open = type.isArray() && field.getModifiers().contains(JavaModifier.PUBLIC);
        boolean changing =
            type.isAssignableTo(ConcurrentMap.class)
                || type.getPackageName().equals("java.util.concurrent.atomic")
                || type.isAssignableTo(StringBuilder.class)
                || type.isAssignableTo(ThreadLocal.class);
        if (open || changing) {
          events.add(SimpleConditionEvent.violated(field, field.getDescription() + " can change"));
        }
      }
    };
  }
}
