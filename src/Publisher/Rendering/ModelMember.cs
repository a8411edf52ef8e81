using System.Reflection;

namespace Publisher.Rendering;

/// <summary>One member of a page model: its getter is bound once and called directly from then on.</summary>
internal abstract class ModelMember
{
    private ModelMember(Type model) => Model = model;

    public Type Model { get; }

    /// <param name="target">Of exactly the type <see cref="Model"/>.</param>
    public abstract object? Of(object target);

    public static ModelMember For<T>(MethodInfo getter)
        where T : class =>
        getter.ReturnType == typeof(bool) ? new Flag<T>(getter.CreateDelegate<Func<T, bool>>())
        : getter.ReturnType == typeof(int) ? new Number<T>(getter.CreateDelegate<Func<T, int>>())
        : new Reference<T>(getter.CreateDelegate<Func<T, object?>>());

    private sealed class Reference<T>(Func<T, object?> get) : ModelMember(typeof(T))
        where T : class
    {
        public override object? Of(object target) => get((T)target);
    }

    private sealed class Flag<T>(Func<T, bool> get) : ModelMember(typeof(T))
        where T : class
    {
        public override object Of(object target) => Boxes.Of(get((T)target));
    }

    private sealed class Number<T>(Func<T, int> get) : ModelMember(typeof(T))
        where T : class
    {
        public override object Of(object target) => Boxes.Of(get((T)target));
    }
}
