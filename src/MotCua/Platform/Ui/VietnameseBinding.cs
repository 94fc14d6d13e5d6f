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
            return type == typeof(DateOnly) ? new DayBinder() : type == typeof(DateTime) ? new MomentBinder() : null;
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

    private sealed class DayBinder : IModelBinder
    {
        private static readonly string[] Forms = ["yyyy-MM-dd", "d/M/yyyy", "dd/MM/yyyy", "ddMMyyyy"];

        public Task BindModelAsync(ModelBindingContext context)
        {
            var given = context.ValueProvider.GetValue(context.ModelName);
            if (given.FirstValue is not { Length: > 0 } text) return Task.CompletedTask;

            context.ModelState.SetModelValue(context.ModelName, given);
            if (DateOnly.TryParseExact(text.Trim(), Forms, VietnamText.Culture, System.Globalization.DateTimeStyles.None, out var day) && day.Year is >= 1900 and <= 2200)
                context.Result = ModelBindingResult.Success(day);
            else
                context.ModelState.TryAddModelError(context.ModelName, $"{context.ModelMetadata.DisplayName ?? context.ModelName}: ngày «{Short(text)}» không đúng. Nhập theo dạng ngày/tháng/năm, ví dụ 26/04/2024.");
            return Task.CompletedTask;
        }
    }

    private sealed class MomentBinder : IModelBinder
    {
        private static readonly string[] Forms = ["d/M/yyyy H:mm", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss"];

        public Task BindModelAsync(ModelBindingContext context)
        {
            var given = context.ValueProvider.GetValue(context.ModelName);
            if (given.FirstValue is not { Length: > 0 } text) return Task.CompletedTask;

            context.ModelState.SetModelValue(context.ModelName, given);
            if (DateTime.TryParseExact(text.Trim(), Forms, VietnamText.Culture, System.Globalization.DateTimeStyles.None, out var moment) && moment.Year is >= 1900 and <= 2200)
                context.Result = ModelBindingResult.Success(moment);
            else
                context.ModelState.TryAddModelError(context.ModelName, $"{context.ModelMetadata.DisplayName ?? context.ModelName}: «{Short(text)}» không đúng. Nhập ngày rồi giờ, ví dụ 26/04/2024 16:30.");
            return Task.CompletedTask;
        }
    }
}
