namespace Publisher.Privacy;

/// <summary>What sort of a person's data was found.</summary>
public enum PersonalDataKind
{
    IdNumber,
    MobilePhone,
    Landline,
    BankCard,
    Email,
    LicencePlate,
    Passport,
    HomeAddress,
}
