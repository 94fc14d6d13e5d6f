using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace MotCua.Platform.Ui;

internal static class VietnameseBinding
{
    /// <summary>What the framework itself says about a form, in Vietnamese.</summary>
    public static void Speak(MvcOptions options)
    {
        var says = options.ModelBindingMessageProvider;
        says.SetAttemptedValueIsInvalidAccessor((value, field) => $"{field}: giá trị «{Short(value)}» không đúng. Nhập lại đúng dạng.");
        says.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"Giá trị «{Short(value)}» không đúng. Nhập lại đúng dạng.");
        says.SetMissingBindRequiredValueAccessor(field => $"Chưa nhập {field}.");
        says.SetMissingKeyOrValueAccessor(() => "Chưa nhập giá trị.");
        says.SetMissingRequestBodyRequiredValueAccessor(() => "Yêu cầu không có nội dung.");
        says.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Giá trị không đúng.");
        says.SetNonPropertyValueMustBeANumberAccessor(() => "Nhập một số.");
        says.SetUnknownValueIsInvalidAccessor(field => $"{field}: giá trị không đúng.");
        says.SetValueIsInvalidAccessor(value => $"Giá trị «{Short(value)}» không đúng.");
        says.SetValueMustBeANumberAccessor(field => $"{field}: nhập một số.");
        says.SetValueMustNotBeNullAccessor(field => $"Chưa nhập {field}.");
        options.ModelBinderProviders.Insert(0, new DayBinderProvider());
        options.ModelBinderProviders.Insert(1, new TextBinderProvider());
    }

    private static string Short(string value) => value.Length <= 40 ? value : value[..40] + "…";

    // A date is typed as dd/MM/yyyy or sent by a date picker as yyyy-MM-dd; both are read, whatever the machine's language.
    private sealed class DayBinderProvider : IModelBinderProvider
    {
        public IModelBinder? GetBinder(ModelBinderProviderContext context)
        {
            var type = Nullable.GetUnderlyingType(context.Metadata.ModelType) ?? context.Metadata.ModelType;
            return type == typeof(DateOnly) ? new DateBinder<DateOnly>(VietnamText.TryReadDay, "Nhập theo dạng ngày/tháng/năm, ví dụ 26/04/2024.")
                : type == typeof(DateTime) ? new DateBinder<DateTime>(TryReadMoment, "Nhập ngày rồi giờ, ví dụ 26/04/2024 16:30.") : null;
        }
    }

    private sealed class TextBinderProvider : IModelBinderProvider
    {
        public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
            context.Metadata.ModelType == typeof(string) && context.BindingInfo.BindingSource != BindingSource.Body
                ? new TextBinder(new SimpleTypeModelBinder(typeof(string), context.Services.GetRequiredService<ILoggerFactory>()))
                : null;
    }

    private sealed class TextBinder(SimpleTypeModelBinder inner) : IModelBinder
    {
        public async Task BindModelAsync(ModelBindingContext context)
        {
            await inner.BindModelAsync(context);
            if (context.Result is { IsModelSet: true, Model: string text }) context.Result = ModelBindingResult.Success(VietnamText.Clean(text));
        }
    }

    private sealed class DateBinder<T>(TryRead<T> read, string how) : IModelBinder where T : struct
    {
        public Task BindModelAsync(ModelBindingContext context)
        {
            var given = context.ValueProvider.GetValue(context.ModelName);
            if (given.FirstValue is not { Length: > 0 } text) return Task.CompletedTask;

            context.ModelState.SetModelValue(context.ModelName, given);
            if (read(text.Trim(), out var value)) context.Result = ModelBindingResult.Success(value);
            else context.ModelState.TryAddModelError(context.ModelName, $"{context.ModelMetadata.DisplayName ?? context.ModelName}: «{Short(text)}» không đúng. {how}");
            return Task.CompletedTask;
        }
    }

    private delegate bool TryRead<T>(string text, out T value);

    private static bool TryReadMoment(string text, out DateTime moment) =>
        DateTime.TryParseExact(text, ["d/M/yyyy H:mm", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss"], VietnamText.Culture, DateTimeStyles.None, out moment) && moment.Year is >= 1900 and <= 2200;
}
