/** Place types that a search may be bound to: those of Google's Table A (Places API (New)) that firms and offices have. */
export const placeTypes: ReadonlySet<string> = new Set(
  (
    'car_dealer car_rental car_repair car_wash gas_station parking corporate_office farm ranch manufacturer supplier coworking_space ' +
    'business_center warehouse_store art_gallery museum performing_arts_theater library preschool primary_school school secondary_school ' +
    'university academic_department educational_institution research_institute event_venue convention_center community_center gym ' +
    'fitness_center sports_complex accounting atm bank bakery bar cafe restaurant pub hotel bed_and_breakfast guest_house inn hostel ' +
    'city_hall courthouse fire_station local_government_office police post_office chiropractor dental_clinic dentist doctor drugstore ' +
    'hospital general_hospital massage medical_center medical_clinic medical_lab pharmacy physiotherapist skin_care_clinic spa ' +
    'wellness_center nursing_home apartment_building housing_complex barber_shop beauty_salon catering_service child_care_agency ' +
    'consultant courier_service electrician employment_agency florist funeral_home general_contractor hair_care insurance_agency laundry ' +
    'lawyer locksmith marketing_consultant moving_company painter plumber real_estate_agency roofing_contractor service storage ' +
    'tailor telecommunications_service_provider tour_agency travel_agency veterinary_care auto_parts_store bicycle_store book_store ' +
    'building_materials_store cell_phone_store clothing_store convenience_store department_store electronics_store food_store ' +
    'furniture_store garden_center gift_shop grocery_store hardware_store home_goods_store home_improvement_store jewelry_store ' +
    'liquor_store market pet_store shoe_store shopping_mall sporting_goods_store store supermarket wholesaler airport bus_station ' +
    'train_station church hindu_temple mosque synagogue'
  ).split(' '),
)
